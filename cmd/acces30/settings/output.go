package settings

import (
	"fmt"

	"acces30/reports"
	"acces30/reports/archive"
)

// output are the settings of what is written, and how.
type output struct {
	Out    string
	Series string
	Lang   string
	Strict bool
	Log    string
}

// Forms of the log lines.
const (
	LogConsole = "console"
	LogJSON    = "json"
)

func (s *output) declared() []setting {
	return []setting{
		{
			key: "out", part: ofNothing, folder: true, field: path(&s.Out, "out"), local: true,
			flag: "out", placeholder: "DIR",
			help:    "Folder of the results ({default}); each run writes to a folder such as out/57/2026-11.",
			comment: `Folder of the results: each run writes to a folder such as out/57/2026-11.`,
		},
		{
			key: "series", part: ofNothing, field: keep(&s.Series, ""), local: true,
			check: func() error {
				if s.Series == "" || archive.ValidSeries(s.Series) {
					return nil
				}
				return fmt.Errorf("series %q: write letters without accents, digits, dots, hyphens, up to 80", s.Series)
			},
			flag: "series", placeholder: "NAME",
			help: "Name of the folder of these editions, in place of 57, or 57-20min-en for another limit and language.",
			comment: `
				Editions that follow each other stand in one folder: 57, or 57-20min-en for
				another limit and language. This is a name of your own for it, as for a part
				of the communes.`,
			example: `"metz-metropole"`,
		},
		{
			key: "lang", part: ofNothing, field: keep(&s.Lang, reports.French.String()),
			name: both("Langue", "Language"),
			check: func() error {
				_, err := reports.ParseLang(s.Lang)
				return err
			},
			flag: "lang", placeholder: "LANG",
			help:    "Language of the results: fr or en ({default}).",
			comment: `Language of the workbook and of the answer: "fr" or "en".`,
		},
		{
			key: "strict", part: ofNothing, field: keep(&s.Strict, false),
			name:    both("Code de sortie 4 quand des lignes sont écartées ou des communes non calculées", "Exit code 4 when rows are set aside or communes not computed"),
			flag:    "strict",
			help:    "End with exit code 4 when rows were set aside or communes not computed.",
			comment: `End with exit code 4 when rows were set aside or communes not computed.`,
		},
		{
			key: "log", part: ofNothing, field: keep(&s.Log, LogConsole), local: true,
			check: func() error { return oneOf("log", s.Log, LogConsole, LogJSON) },
			flag:  "log", placeholder: "FORMAT",
			help:    "Log lines: console or json ({default}).",
			comment: `Log lines for a person ("console") or for a program ("json").`,
		},
	}
}
