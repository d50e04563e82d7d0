# SPDX-License-Identifier: BSL-1.0
"""Conan 2: conan create packaging/conan"""

import os
import re

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load, rmdir

required_conan_version = ">=2.0"


class Upc(ConanFile):
    name = "upc"
    description = "The rules of a council's policy on unreasonably persistent customers, as a library"
    license = "BSL-1.0"
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"shared": [True, False], "fPIC": [True, False], "header_only": [True, False]}
    default_options = {"shared": False, "fPIC": True, "header_only": False}

    @property
    def _tree(self):
        return os.path.join(self.recipe_folder, os.pardir, os.pardir)

    def set_version(self):
        header = load(self, os.path.join(self._tree, "include/upc/version.hpp"))
        self.version = re.search(r'define UPC_VERSION "([\d.]+)"', header)[1]

    def export_sources(self):
        for part in ("CMakeLists.txt", "LICENSE", "cmake/*", "include/*", "src/*"):
            copy(self, part, self._tree, self.export_sources_folder)

    def configure(self):
        if self.options.header_only:
            self.options.rm_safe("shared")
            self.package_type = "header-library"
        if self.options.header_only or self.options.get_safe("shared"):
            self.options.rm_safe("fPIC")

    def requirements(self):
        self.requires("boost/[>=1.75.0 <2]", transitive_headers=True, options={"header_only": True})

    def validate(self):
        check_min_cppstd(self, 17)
        if self.settings.os != "Linux":
            raise ConanInvalidConfiguration("upc is built on Linux only so far")

    def layout(self):
        cmake_layout(self)

    def package_id(self):
        if self.info.options.header_only:
            self.info.clear()

    def generate(self):
        CMakeDeps(self).generate()
        toolchain = CMakeToolchain(self)
        for part in ("CLI", "PYTHON", "TESTS", "EXAMPLES"):
            toolchain.cache_variables[f"UPC_BUILD_{part}"] = False
        toolchain.cache_variables["UPC_INSTALL"] = not self.options.header_only
        toolchain.cache_variables["UPC_HEADER_ONLY"] = bool(self.options.header_only)
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()  # this also makes the policy and the texts into what the headers include
        if not self.options.header_only:
            cmake.build()

    def package(self):
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        if self.options.header_only:
            headers = os.path.join(self.package_folder, "include")
            for part in ("*.hpp", "*.ipp"):
                copy(self, part, os.path.join(self.source_folder, "include"), headers)
            copy(self, "*.inc", os.path.join(self.build_folder, "generated"), headers, excludes="upc/registry/*")
            return
        CMake(self).install()
        # Conan writes what CMake and pkg-config find the package by.
        for folder in ("lib/cmake", "lib/pkgconfig", "share"):
            rmdir(self, os.path.join(self.package_folder, folder))

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "upc")
        library = self.cpp_info.components["upc"]
        library.set_property("cmake_target_name", "upc::upc")
        library.set_property("pkg_config_name", "upc")
        library.requires = ["boost::headers"]
        if self.options.header_only:
            library.defines = ["UPC_HEADER_ONLY"]
            library.libdirs = library.bindirs = []
            return
        library.libs = ["upc"]
        if self.options.shared:
            library.defines = ["UPC_SHARED"]
        json = self.cpp_info.components["json"]
        json.set_property("cmake_target_name", "upc::json")
        json.set_property("pkg_config_name", "upc-json")
        json.libs = ["upc_json"]
        json.requires = ["upc"]
