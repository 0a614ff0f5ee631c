package settings

import (
	"math"
	"path/filepath"
	"regexp"
	"slices"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/road"
	"acces30/reports"
)

// archiving are the settings of what an edition is compared with, and of what is
// kept of editions.
type archiving struct {
	Compare          string
	ToleranceMinutes float64
	MovedMetres      float64
	RetainMonths     float64
	KeepInputMB      float64
}

// editionName is a name in the folder of editions.
var editionName = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$`)

// isEdition tells words from the path of a folder.
func isEdition(word string) bool { return word == CompareNone || editionName.MatchString(word) }

// CompareNone is the word for no comparison.
const CompareNone = "none"

func (s *archiving) declared() []setting {
	return slices.Concat(s.comparison(), s.kept())
}

// comparison are what an edition is compared with, and what counts as a change.
func (s *archiving) comparison() []setting {
	return []setting{
		{
			key: "compare", part: ofNothing, folder: true, field: pathOrWord(&s.Compare, isEdition),
			name: both("Édition à laquelle comparer", "Edition to compare with"), empty: noTable,
			shown: func(*coverage.Result) any {
				if s.Compare == CompareNone {
					return noTable
				}
				return s.Compare
			},
			flag: "compare", placeholder: "EDITION|none",
			help: both("Édition à laquelle comparer : son dossier, ou son nom comme 2026-10 ; par défaut la dernière validée avant cette date ; none pour ne rien comparer.",
				"Edition to say what changed since: its folder, or its name as 2026-10; the last good one before this date by default; none to compare with nothing."),
			comment: both(`
				L'édition à laquelle comparer : son dossier, ou son nom dans le dossier des
				éditions, comme "2026-10". Vide : la dernière édition validée d'une date
				antérieure, s'il y en a une. "none" : aucune comparaison.`, `
				The edition to say what changed since: its folder, or its name in the folder
				of editions, as "2026-10". Empty: the last good one of an earlier date, if there
				is one. "none": nothing is compared.`),
			example: `"2026-10"`,
		},
		{
			key: "compare_tolerance_minutes", part: ofNothing, field: keep(&s.ToleranceMinutes, 0.5),
			name: both("Écart de temps toléré entre deux éditions", "Difference in time tolerated between editions"), unit: reports.UnitMinutes,
			check: func() error {
				return within(s.ToleranceMinutes, 0, maxMinutes, rangeOf("compare_tolerance_minutes"))
			},
			comment: both(`
				Une commune dont le temps change de cette durée au plus, en minutes, n'est pas
				dite changée, sauf si sa classe change.`, `
				A commune whose time changed by no more than this, in minutes, is not told as
				changed, unless its class did.`),
		},
		{
			key: "compare_moved_m", part: ofNothing, field: keep(&s.MovedMetres, 200.0),
			name: both("Distance à partir de laquelle un point a déménagé", "Distance from which a point has moved"), unit: reports.UnitMetres,
			check: func() error {
				return within(s.MovedMetres, 0, 100_000, rangeOf("compare_moved_m"))
			},
			comment: both(`Distance, en mètres, à partir de laquelle un point d'accueil est dit déménagé.`, `How far a service point must have gone, in metres, to be told as moved.`),
		},
	}
}

// kept are how long editions are kept, and what of their inputs.
func (s *archiving) kept() []setting {
	return []setting{
		{
			key: "retain_months", part: ofNothing, field: keep(&s.RetainMonths, 0.0), local: true,
			check: func() error {
				return whole("retain_months", s.RetainMonths, 0, maxMonths, rangeOf("retain_months"))
			},
			comment: both(`
				Les éditions antérieures de plus de ce nombre de mois à la dernière sont
				effacées, avec les données qu'aucune autre n'utilise. 0 les garde toutes. La
				dernière reste toujours, comme celles dont le dossier contient vos fichiers.`, `
				Editions older than this many months before the latest one are removed, with
				the inputs that no other uses. 0 keeps all. The latest one always stays, and
				so does one with files of your own in its folder.`),
		},
		{
			key: "keep_input_mb", part: ofNothing, field: keep(&s.KeepInputMB, 50.0), local: true,
			check: func() error {
				return within(s.KeepInputMB, 0, 100_000, rangeOf("keep_input_mb"))
			},
			comment: both(`
				Les données jusqu'à cette taille, en mégaoctets, sont gardées une fois dans
				.inputs du dossier des résultats, pour pouvoir refaire une édition ; des plus
				grandes, seuls l'empreinte et l'emplacement le sont, sauf de l'entrée standard.`, `
				Inputs up to this size, in megabytes, are kept once in .inputs of the folder of
				results, so that an edition can be computed again; of larger ones only the
				hash and the place are, but for what came from the standard input.`),
		},
	}
}

// Comparing are the choices of a comparison.
func (s *Settings) Comparing() compare.Options {
	return compare.Options{Tolerance: road.FromMinutes(s.ToleranceMinutes), Moved: s.MovedMetres}
}

// KeepBytes is up to which size the input of a path is kept: what came from the standard
// input whatever its size, as it stays nowhere else.
func (s *Settings) KeepBytes(path string) int64 {
	if filepath.Base(path) == StandardInput {
		return math.MaxInt64
	}
	return int64(s.KeepInputMB * 1e6)
}
