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

// flagValue returns the value of a flag on a command line, the last one as it is the one
// that counts; "" where there is none before what is no flag.
func flagValue(args []string, flag string) (value string) {
	for i, arg := range args {
		word, joined := strings.CutPrefix(arg, flag+"=")
		switch {
		case arg == "--":
			return value
		case joined:
			value = word
		case arg == flag && i+1 < len(args):
			value = args[i+1]
		}
	}
	return value
}

// checkLanguage returns an error when --lang names no language that is known.
func checkLanguage(args []string) error {
	word := flagValue(args, "--lang")
	if word == "" {
		return nil
	}
	_, err := settings.ParseLanguage(word)
	return err
}

// languageOf is the language of help and of what is said of mistakes: that of --lang,
// of ACCES30_LANG, of the locale (LC_ALL, LC_MESSAGES, LANG: the first that is set) or
// of the system. What names none is English.
func languageOf(args []string, env environment) reports.Lang {
	if lang, err := reports.ParseLang(flagValue(args, "--lang")); err == nil {
		return lang
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
