//go:build !windows

package main

// systemLanguage is "": variables alone tell the language of this system.
func systemLanguage() string { return "" }
