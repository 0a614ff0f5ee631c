package main

import "golang.org/x/sys/windows"

// systemLanguage is the tag of the first language that the user of Windows has chosen,
// "" when it can't be told.
func systemLanguage() string {
	tags, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil || len(tags) == 0 {
		return ""
	}
	return tags[0]
}
