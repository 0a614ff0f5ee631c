package archive

import (
	"time"

	"acces30/coverage"
	"acces30/reports"
)

// vintages say of when the list of structures and the roads are, against the
// date of the situation.
type vintages struct {
	List  listVintage    `json:"list"`
	Roads []roadsVintage `json:"roads"`
}

// listVintage is of the list of structures. Its date is a day, a month, or ""
// when unknown; its age is 0 when it is not older than the situation.
type listVintage struct {
	Date    string `json:"date"`
	KnownBy string `json:"known_by"`
	Newest  string `json:"newest_label"`
	AgeDays int    `json:"age_days"`
}

type roadsVintage struct {
	File    string `json:"file"`
	Date    string `json:"date"` // "" when unknown
	AgeDays int    `json:"age_days"`
}

func vintagesOf(s *coverage.Study) vintages {
	list := &s.List
	v := vintages{
		List:  listVintage{Date: reports.ListDay(*list), KnownBy: string(list.By)},
		Roads: []roadsVintage{},
	}
	if list.Known() {
		v.List.AgeDays = coverage.DaysBetween(list.Day, s.Settings.Date)
	}
	if !list.Newest.IsZero() {
		v.List.Newest = list.Newest.Format(time.DateOnly)
	}
	for _, in := range s.Inputs {
		if in.Role != coverage.RoleRoads {
			continue
		}
		roads := roadsVintage{File: in.File, Date: in.Vintage}
		if day, err := time.Parse(time.DateOnly, in.Vintage); err == nil {
			roads.AgeDays = coverage.DaysBetween(day, s.Settings.Date)
		}
		v.Roads = append(v.Roads, roads)
	}
	return v
}
