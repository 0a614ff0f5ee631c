package exports

import (
	"io"
	"strconv"
	"strings"
	"time"

	"acces30/coverage/road"
	"acces30/reports"
)

// SeriesName is the file of the series of indicators.
const SeriesName = "series.csv"

type seriesField = field[*reports.SeriesRow]

// Series writes series.csv: a row for each edition, its own the last.
func Series(w io.Writer, rows []reports.SeriesRow) error {
	list := make([]*reports.SeriesRow, len(rows))
	for i := range rows {
		list[i] = &rows[i]
	}
	return write(w, seriesFields(limitsOf(rows)), list)
}

// limitsOf are the limits of the last row, which all are shown at.
func limitsOf(rows []reports.SeriesRow) (limits []road.Deciseconds) {
	if len(rows) == 0 {
		return nil
	}
	for _, w := range rows[len(rows)-1].Within {
		limits = append(limits, w.Limit)
	}
	return limits
}

// seriesFields are the columns of series.csv.
func seriesFields(limits []road.Deciseconds) []seriesField {
	count := func(of func(r *reports.SeriesRow) int) func(*reports.SeriesRow) string {
		return func(r *reports.SeriesRow) string { return strconv.Itoa(of(r)) }
	}
	fields := []seriesField{
		{"edition", text, "folder of the edition", func(r *reports.SeriesRow) string { return r.Edition }},
		{"date", text, "date of the situation, as 2026-11-30", func(r *reports.SeriesRow) string { return r.Date.Format(time.DateOnly) }},
		{"communes", number, "communes and people in scope", count(func(r *reports.SeriesRow) int { return r.Communes })},
		{"population", number, "", count(func(r *reports.SeriesRow) int { return r.People })},
		{"structures", number, "structures labelled in scope, and their service points", count(func(r *reports.SeriesRow) int { return r.Structures })},
		{"points", number, "", count(func(r *reports.SeriesRow) int { return r.Points })},
		{"not_computed_population", number, "people of communes without a computed time", count(func(r *reports.SeriesRow) int { return r.NotComputed })},
		{"mean_s", number, "mean time of a person, seconds", func(r *reports.SeriesRow) string {
			if r.Mean == 0 {
				return ""
			}
			return seconds(r.Mean)
		}},
	}
	for i, limit := range limits {
		first := func(meaning string) string {
			if i > 0 {
				return ""
			}
			return meaning
		}
		minutes := decimal(limit.Minutes(), 4)
		at := func(of func(w *reports.SeriesLimit) string) func(*reports.SeriesRow) string {
			return func(r *reports.SeriesRow) string {
				for k := range r.Within {
					if r.Within[k].Limit == limit {
						return of(&r.Within[k])
					}
				}
				return ""
			}
		}
		fields = append(fields,
			seriesField{"communes_within_" + minutes, number, first("communes and people within each limit, in minutes, by the reference point; people counted where they live"),
				at(func(w *reports.SeriesLimit) string { return strconv.Itoa(w.Communes) })},
			seriesField{"population_within_" + minutes, number, "", at(func(w *reports.SeriesLimit) string { return strconv.Itoa(w.People) })},
			seriesField{"home_within_" + minutes, number, "", at(func(w *reports.SeriesLimit) string {
				if !w.AtHomeKnown {
					return ""
				}
				return strconv.Itoa(w.AtHome)
			})})
	}
	return fields
}

// ReadSeries reads series.csv.
func ReadSeries(open func(name string) (io.ReadCloser, error)) (rows []reports.SeriesRow, err error) {
	err = eachRow(open, SeriesName, func(row record) error {
		r := reports.SeriesRow{Edition: strings.Clone(row.text("edition")), Date: row.day("date")}
		for name, to := range map[string]*int{
			"communes": &r.Communes, "population": &r.People, "structures": &r.Structures, "points": &r.Points, "not_computed_population": &r.NotComputed,
		} {
			*to, _ = row.count(name)
		}
		if mean := row.tenths("mean_s"); mean.Reached() {
			r.Mean = mean
		}
		for _, minutes := range row.limits() {
			w := reports.SeriesLimit{Limit: road.FromMinutes(minutes)}
			name := decimal(minutes, 4)
			var known bool
			if w.Communes, known = row.count("communes_within_" + name); !known {
				continue
			}
			w.People, _ = row.count("population_within_" + name)
			w.AtHome, w.AtHomeKnown = row.count("home_within_" + name)
			r.Within = append(r.Within, w)
		}
		rows = append(rows, r)
		return nil
	})
	return rows, err
}

// limits are the minutes of the columns communes_within_, ascending.
func (r record) limits() (list []float64) {
	before, after, mark := "communes_within_", "", "."
	if r.french {
		before, after, _ = strings.Cut(frenchHeads["communes_within_#"], "#")
		mark = ","
	}
	for i := range len(r.fields) {
		for name, at := range r.columns {
			minutes, ok := strings.CutPrefix(name, before)
			minutes = strings.Replace(strings.TrimSuffix(minutes, after), mark, ".", 1)
			if ok && at == i {
				if value, err := strconv.ParseFloat(minutes, 64); err == nil {
					list = append(list, value)
				}
			}
		}
	}
	return list
}
