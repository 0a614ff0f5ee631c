package archive

import (
	"time"

	"acces30/coverage"
)

// since is coverage.Since for other programs.
type since struct {
	Date       string             `json:"date"`
	Structures []labelledSince    `json:"structures"`
	Points     int                `json:"new_points_of_older_structures"`
	Undated    int                `json:"structures_without_date"`
	Newly      []newlyWithinSince `json:"newly_within"`
}

type labelledSince struct {
	ID         string `json:"id"`
	Name       string `json:"name"`
	LabelledOn string `json:"labelled_on"`
}

type newlyWithinSince struct {
	Minutes  float64 `json:"minutes"`
	Communes int     `json:"communes"`
	People   int     `json:"people"`
}

// sinceOf returns what came since the day asked for; nil when none is.
func sinceOf(r *coverage.Result) *since {
	if r.Since == nil {
		return nil
	}
	s := &since{
		Date: r.Study.Settings.Since.Format(time.DateOnly), Structures: []labelledSince{},
		Points: r.Since.Points, Undated: r.Since.Undated,
	}
	for _, t := range r.Since.Structures {
		s.Structures = append(s.Structures, labelledSince{t.Structure.ID, t.Structure.Name, t.Structure.LabelledOn.Format(time.DateOnly)})
	}
	for _, newly := range r.Since.Newly {
		s.Newly = append(s.Newly, newlyWithinSince{newly.Limit.Minutes(), newly.Communes, newly.People})
	}
	return s
}
