package settings

import (
	"slices"

	"acces30/coverage/fault"
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
	return slices.Concat(s.folders(), s.words())
}

// folders are where results are written.
func (s *output) folders() []setting {
	return []setting{
		{
			key: "out", part: ofNothing, folder: true, field: path(&s.Out, "out"), local: true,
			flag: "out", placeholder: "DIR",
			help: both("Dossier des résultats ({default}) ; chaque calcul écrit dans un dossier comme out/57/2026-11.",
				"Folder of the results ({default}); each run writes to a folder such as out/57/2026-11."),
			comment: both(`
				Dossier des résultats : chaque calcul écrit dans un dossier comme
				out/57/2026-11.`, `Folder of the results: each run writes to a folder such as out/57/2026-11.`),
		},
		{
			key: "series", part: ofNothing, field: keep(&s.Series, ""), local: true,
			check: func() error {
				if s.Series == "" || archive.ValidSeries(s.Series) {
					return nil
				}
				return fault.Errorf(fault.T("series %q : écrivez des lettres sans accents, des chiffres, des points, des tirets, 80 au plus", "series %q: write letters without accents, digits, dots, hyphens, up to 80"), s.Series)
			},
			flag: "series", placeholder: "NAME",
			help: both("Nom du dossier de ces éditions, au lieu de 57, ou de 57-20min-en pour une autre limite et une autre langue.",
				"Name of the folder of these editions, in place of 57, or 57-20min-en for another limit and language."),
			comment: both(`
				Les éditions qui se suivent sont dans un même dossier : 57, ou 57-20min-en pour
				une autre limite et une autre langue. Voici un nom à vous pour ce dossier, par
				exemple pour une partie des communes.`, `
				Editions that follow each other stand in one folder: 57, or 57-20min-en for
				another limit and language. This is a name of your own for it, as for a part
				of the communes.`),
			example: `"metz-metropole"`,
		},
	}
}

// words are how a run speaks: its language, its exit code, its log.
func (s *output) words() []setting {
	return []setting{
		{
			key: "lang", part: ofNothing, field: keep(&s.Lang, reports.French.String()),
			name: both("Langue", "Language"),
			check: func() error {
				_, err := s.Language()
				return err
			},
			values: []string{"fr", "en"},
			flag:   "lang", placeholder: "LANG",
			help: both("Langue des résultats : fr ou en ({default}).",
				"Language of the results: fr or en ({default})."),
			comment: both(`Langue du classeur et de la réponse : "fr" ou "en".`, `Language of the workbook and of the answer: "fr" or "en".`),
		},
		{
			key: "strict", part: ofNothing, field: keep(&s.Strict, false),
			name: both("Code de sortie 4 quand des lignes sont écartées ou des communes non calculées", "Exit code 4 when rows are set aside or communes not computed"),
			flag: "strict",
			help: both("Finir avec le code 4 quand des lignes sont écartées ou des communes non calculées.",
				"End with exit code 4 when rows were set aside or communes not computed."),
			comment: both(`
				Finir avec le code 4 quand des lignes sont écartées ou des communes non
				calculées.`, `End with exit code 4 when rows were set aside or communes not computed.`),
		},
		{
			key: "log", part: ofNothing, field: keep(&s.Log, LogConsole), local: true,
			check: func() error { return oneOf("log", s.Log, LogConsole, LogJSON) },
			flag:  "log", placeholder: "FORMAT", values: []string{LogConsole, LogJSON},
			help: both("Journal : console ou json ({default}).",
				"Log lines: console or json ({default})."),
			comment: both(`Journal pour une personne ("console") ou pour un programme ("json").`, `Log lines for a person ("console") or for a program ("json").`),
		},
	}
}

// Language is that of the results.
func (s *output) Language() (reports.Lang, error) { return ParseLanguage(s.Lang) }

// ParseLanguage reads "fr" or "en", as reports.ParseLang does.
func ParseLanguage(word string) (reports.Lang, error) {
	lang, err := reports.ParseLang(word)
	if err != nil {
		err = fault.Errorf(fault.T("langue %q inconnue : choisissez fr ou en", "unknown language %q: choose fr or en"), word)
	}
	return lang, err
}
