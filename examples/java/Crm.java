// SPDX-License-Identifier: BSL-1.0

import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A customer system in Java, through JNA: may this customer ring us now, and what is due this week?
 *
 * <pre>java -cp jna.jar:. -Djna.library.path=FOLDER_OF_LIBUPC_C Crm CASE NOW TODAY</pre>
 *
 * CASE is a file with a case or a stored one, NOW a local time such as 2023-05-17T10:30, TODAY a date.
 */
public final class Crm {
  /** A size_t. */
  public static final class Size extends IntegerType {
    private static final long serialVersionUID = 1;

    public Size() {
      this(0);
    }

    public Size(long value) {
      super(Native.SIZE_T_SIZE, value, true);
    }
  }

  /** What of upc.h is used here. */
  public interface Upc extends Library {
    Upc LIBRARY = Native.load("upc_c", Upc.class);

    int ABI = 1;
    int ENFORCE = 0;
    int ENGLISH = 0;

    int upc_abi();

    int upc_case_open(Pointer edition, byte[] held, Size heldSize, byte[] asOf, Size asOfSize, int mode,
        PointerByReference opened, PointerByReference error);

    void upc_case_release(Pointer opened);

    int upc_case_contact(Pointer opened, byte[] contact, Size contactSize, PointerByReference answer,
        PointerByReference error);

    int upc_case_due(Pointer opened, byte[] asOf, Size asOfSize, int within, int language, PointerByReference list,
        PointerByReference error);

    Pointer upc_text_data(Pointer text);

    Size upc_text_size(Pointer text);

    void upc_text_release(Pointer text);

    Pointer upc_error_message(Pointer error);

    void upc_error_release(Pointer error);
  }

  /** What the library says is wrong. */
  public static final class UpcException extends RuntimeException {
    private static final long serialVersionUID = 1;
    public final int status;

    UpcException(int status, String message) {
      super(message);
      this.status = status;
    }
  }

  /** A case that has been read once. It may be asked from any thread, and is closed once. */
  public static final class OpenCase implements AutoCloseable {
    private final Pointer handle;

    public OpenCase(byte[] held) {
      PointerByReference opened = new PointerByReference();
      PointerByReference error = new PointerByReference();
      check(Upc.LIBRARY.upc_case_open(null, held, new Size(held.length), null, new Size(0), Upc.ENFORCE, opened, error),
          error);
      handle = opened.getValue();
    }

    /** What a contact meets, as JSON. */
    public String contact(String contact) {
      byte[] bytes = contact.getBytes(StandardCharsets.UTF_8);
      PointerByReference answer = new PointerByReference();
      PointerByReference error = new PointerByReference();
      check(Upc.LIBRARY.upc_case_contact(handle, bytes, new Size(bytes.length), answer, error), error);
      return take(answer);
    }

    /** What is due within so many days, as JSON. */
    public String due(String asOf, int within) {
      byte[] bytes = asOf.getBytes(StandardCharsets.UTF_8);
      PointerByReference list = new PointerByReference();
      PointerByReference error = new PointerByReference();
      check(Upc.LIBRARY.upc_case_due(handle, bytes, new Size(bytes.length), within, Upc.ENGLISH, list, error), error);
      return take(list);
    }

    @Override
    public void close() {
      Upc.LIBRARY.upc_case_release(handle);
    }

    private static void check(int status, PointerByReference error) {
      if (status == 0) {
        return;
      }
      String message = Upc.LIBRARY.upc_error_message(error.getValue()).getString(0, "UTF-8");
      Upc.LIBRARY.upc_error_release(error.getValue());
      throw new UpcException(status, message);
    }

    private static String take(PointerByReference text) {
      Pointer made = text.getValue();
      byte[] bytes = Upc.LIBRARY.upc_text_data(made).getByteArray(0, Upc.LIBRARY.upc_text_size(made).intValue());
      Upc.LIBRARY.upc_text_release(made);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("Usage: Crm CASE NOW TODAY");
      System.exit(2);
    }
    if (Upc.LIBRARY.upc_abi() != Upc.ABI) {
      throw new IllegalStateException("libupc_c has another binary interface than this program");
    }
    try (OpenCase held = new OpenCase(Files.readAllBytes(Path.of(arguments[0])))) {
      System.out.println(held.contact("{\"at\": \"" + arguments[1] + "\", \"channel\": \"telephone\"}"));
      System.out.println(held.due(arguments[2], 7));
    } catch (UpcException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(1);
    }
  }
}
