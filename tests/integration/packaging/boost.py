# SPDX-License-Identifier: BSL-1.0
"""A stand-in for Conan's own package of Boost, over headers that lie elsewhere: BOOST_INCLUDE_DIR."""

import os

from conan import ConanFile


class Boost(ConanFile):
    name = "boost"
    version = "1.81.0"
    package_type = "header-library"
    options = {"header_only": [True, False]}
    default_options = {"header_only": True}

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "Boost")
        headers = self.cpp_info.components["headers"]
        headers.set_property("cmake_target_name", "Boost::headers")
        headers.includedirs = [os.environ["BOOST_INCLUDE_DIR"]]
        headers.libdirs = headers.bindirs = []
