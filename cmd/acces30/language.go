package main

import (
	"strings"

	"acces30/cmd/acces30/settings"
	"acces30/reports"
)

// spokenFlag is the flag of the commands that have no language of results.
type spokenFlag struct {
	Lang string `help:"Language of what is said: fr or en; by default that of the system." fr:"Langue de ce qui est dit : fr ou en ; par défaut celle du système." placeholder:"LANG" values:"fr,en"`
}

// languageOf is the language of help and of what is said of mistakes: that of --lang,
// of ACCES30_LANG, of the locale (LC_ALL, LC_MESSAGES, LANG: the first that is set) or
// of the system. What names none is English.
func languageOf(args []string, env environment) reports.Lang {
	for i, arg := range args {
		word, given := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			word, given = args[i+1], true
		}
		if lang, err := reports.ParseLang(word); given && err == nil {
			return lang
		}
	}
	variables := make(map[string]string)
	for _, one := range env.variables {
		name, value, _ := strings.Cut(one, "=")
		variables[name] = value
	}
	if lang, err := reports.ParseLang(variables[settings.VariablePrefix+"LANG"]); err == nil {
		return lang
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := variables[name]; locale != "" {
			return ofLocale(locale)
		}
	}
	return ofLocale(env.system)
}

// ofLocale is the language of a locale such as fr_FR.UTF-8, or a tag such as fr-FR.
func ofLocale(locale string) reports.Lang {
	language, _, _ := strings.Cut(strings.ToLower(locale), "_")
	language, _, _ = strings.Cut(language, "-")
	language, _, _ = strings.Cut(language, ".")
	if language == "fr" {
		return reports.French
	}
	return reports.English
}
