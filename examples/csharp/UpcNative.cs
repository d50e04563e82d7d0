// SPDX-License-Identifier: BSL-1.0
//
// The shape of P/Invoke declarations for libupc_c, and a customer system that asks. Written from <upc/c/upc.h>; nothing
// in this project compiles or runs it, as Debian has no .NET. Where it differs from the header, the header is right.
//
// size_t is nuint; texts go in as UTF-8 bytes with their number; handles are SafeHandles, which release once, in
// whichever thread the finalizer runs: the library allows that.

using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace Upc;

public enum Status { Ok = 0, Malformed = 1, OutOfRange = 2, BadCall = 3, NoMemory = 4, Internal = 5 }

public enum Mode { Enforce = 0, Audit = 1 }

public enum Language { English = 0, Welsh = 1 }

internal static class Native
{
    internal const uint Abi = 1;
    private const string Library = "upc_c"; // libupc_c.so.1 is found as libupc_c.so or through a resolver

    [DllImport(Library)] internal static extern uint upc_abi();

    [DllImport(Library)] internal static extern Status upc_case_open(
        IntPtr edition, byte[] held, nuint heldSize, byte[]? asOf, nuint asOfSize, Mode mode,
        out IntPtr opened, out IntPtr error);

    [DllImport(Library)] internal static extern void upc_case_release(IntPtr opened);

    [DllImport(Library)] internal static extern Status upc_case_contact(
        CaseHandle opened, byte[] contact, nuint contactSize, out IntPtr answer, out IntPtr error);

    [DllImport(Library)] internal static extern Status upc_case_due(
        CaseHandle opened, byte[] asOf, nuint asOfSize, int within, Language language,
        out IntPtr list, out IntPtr error);

    [DllImport(Library)] internal static extern IntPtr upc_text_data(IntPtr text);
    [DllImport(Library)] internal static extern nuint upc_text_size(IntPtr text);
    [DllImport(Library)] internal static extern void upc_text_release(IntPtr text);

    [DllImport(Library)] internal static extern IntPtr upc_error_message(IntPtr error);
    [DllImport(Library)] internal static extern IntPtr upc_error_pointer(IntPtr error);
    [DllImport(Library)] internal static extern void upc_error_release(IntPtr error);

    internal static void Check(Status status, IntPtr error)
    {
        if (status == Status.Ok) return;
        try
        {
            throw new UpcException(status, Marshal.PtrToStringUTF8(upc_error_message(error)) ?? "",
                                   Marshal.PtrToStringUTF8(upc_error_pointer(error)) ?? "");
        }
        finally
        {
            upc_error_release(error);
        }
    }

    internal static string Take(IntPtr text)
    {
        try
        {
            return Marshal.PtrToStringUTF8(upc_text_data(text), checked((int)upc_text_size(text)));
        }
        finally
        {
            upc_text_release(text);
        }
    }
}

/// <summary>What the library says is wrong, and where.</summary>
public sealed class UpcException : Exception
{
    public UpcException(Status status, string message, string pointer) : base(message) =>
        (Status, Pointer) = (status, pointer);

    public Status Status { get; }
    public string Pointer { get; }
}

internal sealed class CaseHandle : SafeHandle
{
    public CaseHandle(IntPtr opened) : base(IntPtr.Zero, ownsHandle: true) => SetHandle(opened);

    public override bool IsInvalid => handle == IntPtr.Zero;

    protected override bool ReleaseHandle()
    {
        Native.upc_case_release(handle);
        return true;
    }
}

/// <summary>A case that has been read once. It may be asked from any thread.</summary>
public sealed class OpenCase : IDisposable
{
    private readonly CaseHandle handle;

    public OpenCase(byte[] held)
    {
        Native.Check(Native.upc_case_open(IntPtr.Zero, held, (nuint)held.Length, null, 0, Mode.Enforce,
                                          out IntPtr opened, out IntPtr error), error);
        handle = new CaseHandle(opened);
    }

    /// <summary>What a contact meets, as JSON.</summary>
    public string Contact(string contact)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(contact);
        Native.Check(Native.upc_case_contact(handle, bytes, (nuint)bytes.Length, out IntPtr answer, out IntPtr error),
                     error);
        return Native.Take(answer);
    }

    /// <summary>What is due within so many days, as JSON.</summary>
    public string Due(string asOf, int within)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(asOf);
        Native.Check(Native.upc_case_due(handle, bytes, (nuint)bytes.Length, within, Language.English,
                                         out IntPtr list, out IntPtr error), error);
        return Native.Take(list);
    }

    public void Dispose() => handle.Dispose();
}

public static class Program
{
    /// <summary>May this customer ring us now, and what is due this week?</summary>
    public static int Main(string[] arguments)
    {
        if (Native.upc_abi() != Native.Abi) throw new InvalidOperationException("another binary interface");
        using var held = new OpenCase(File.ReadAllBytes(arguments[0]));
        Console.WriteLine(held.Contact($"{{\"at\": \"{arguments[1]}\", \"channel\": \"telephone\"}}"));
        Console.WriteLine(held.Due(arguments[2], 7));
        return 0;
    }
}
