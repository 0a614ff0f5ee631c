package settings

import (
	"time"

	"acces30/coverage"
	"acces30/coverage/fault"
)

// since is the day from which labels are told apart.
type since struct {
	Since string
}

func (s *since) declared() []setting {
	return []setting{{
		key: "since", field: keep(&s.Since, ""),
		name: both("Labels comptés à part depuis le", "Labels told apart since"), empty: both("non demandé", "not asked"),
		check: func() error {
			_, err := s.day()
			return err
		},
		flag: "since", placeholder: "YYYY-MM-DD",
		help: both("Nommer les structures labellisées à partir de ce jour, et compter les habitants qu'elles couvrent en plus.",
			"Name the structures labelled from this day on, and count the people they newly cover."),
		comment: both(`
				Les structures labellisées à partir de ce jour sont nommées et comptées sur la
				Synthèse, avec les habitants qui ne sont sous les limites que grâce à elles : le
				périmètre tel quel à côté du périmètre sans elles. Ce qui a fermé depuis n'est
				dans aucune liste.`, `
			Structures labelled from this day on are named and counted on Synthèse, with
			the people who are within the limits thanks to them alone: the scope as it is
			beside the scope without them. What closed since then no list tells.`),
		example: `"2022-01-01"`,
		part:    ofNothing,
	}}
}

// day returns the day, zero when none is asked for.
func (s *since) day() (time.Time, error) {
	if s.Since == "" {
		return time.Time{}, nil
	}
	day, err := time.Parse(time.DateOnly, s.Since)
	if err != nil || day.IsZero() { // which would be none given
		return day, fault.Errorf(fault.T("since %q : écrivez-le comme 2022-01-01", "since %q: write it as 2022-01-01"), s.Since)
	}
	return day, nil
}

// choose sets the day; check has told what is none.
func (s *since) choose(study *coverage.Settings) { study.Since, _ = s.day() }
