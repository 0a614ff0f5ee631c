package archive

import (
	"io"
	"maps"
	"path/filepath"
	"slices"
	"time"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/exports"
)

// SettingsName is the file in an edition's folder that it can be computed from
// again, with the inputs that are kept.
const SettingsName = "settings.toml"

// Earlier is the edition that another one was compared with.
type Earlier struct {
	Edition string `json:"edition"` // its folder
	Results string `json:"results_sha256"`
}

// AsEarlier says which edition this is, and of which results.
func (e *Edition) AsEarlier() *Earlier {
	earlier := &Earlier{Edition: e.Name()}
	for _, file := range e.Manifest.Outputs {
		if file.Name == exports.CommunesName {
			earlier.Results = file.SHA256
		}
	}
	return earlier
}

// Said returns what an edition said, read from its tables: see exports.Read.
func (e *Edition) Said() (*coverage.Result, error) {
	m := &e.Manifest
	study := coverage.Study{
		Settings: coverage.Settings{
			Departements: m.Scope, Threshold: road.FromMinutes(m.number("threshold_minutes")), MarginMetres: m.number("margin_km") * 1000,
		},
		List: m.Vintages.List.listDate(),
	}
	study.Settings.Opened, study.Settings.Closed = m.words("open"), m.words("close")
	if at, _ := m.Settings["at"].(string); at != "" {
		study.Moment = new(coverage.Moment)
	}
	var err error
	if study.Settings.Date, err = time.Parse(time.DateOnly, m.Date); err != nil {
		return nil, err
	}
	for _, in := range m.Inputs {
		study.Inputs = append(study.Inputs, coverage.Input{
			Role: coverage.Role(in.Role), File: in.File, SHA256: in.SHA256, Bytes: in.Bytes, Rows: in.Rows, Kept: in.Kept, Lines: in.Lines,
			BuiltIn: in.BuiltIn, Vintage: in.Vintage, Licence: in.Licence,
		})
	}
	said, err := exports.Read(func(name string) (io.ReadCloser, error) { return open(filepath.Join(e.Folder, name)) }, study)
	if err != nil {
		return nil, err
	}
	// Where people live was counted, and no points of theirs were read: it was modelled.
	said.PeopleModelled = said.ByPoint != nil && len(m.Hashes(coverage.RolePopulation)) == 0
	return said, nil
}

// Hashes are the SHA-256 of the inputs of a role, in their order.
func (m *Manifest) Hashes(role coverage.Role) []string {
	var list []string
	for _, in := range m.Inputs {
		if in.Role == string(role) {
			list = append(list, in.SHA256)
		}
	}
	return list
}

// number returns a setting that is a number, 0 when it is none.
func (m *Manifest) number(key string) float64 {
	value, _ := m.Settings[key].(float64)
	return value
}

// words returns a setting that is a list of words, nil when it is none.
func (m *Manifest) words(key string) []string {
	values, _ := m.Settings[key].([]any)
	var list []string
	for _, value := range values {
		if word, ok := value.(string); ok {
			list = append(list, word)
		}
	}
	return list
}

// listDate is the day of the list as listVintage was made of it.
func (v *listVintage) listDate() coverage.ListDate {
	d := coverage.ListDate{By: coverage.DateSource(v.KnownBy)}
	var err error
	if d.Day, err = time.Parse(time.DateOnly, v.Date); err != nil {
		if d.Day, err = time.Parse("2006-01", v.Date); err == nil {
			d.Month = true
		}
	}
	d.Newest, _ = time.Parse(time.DateOnly, v.Newest) // zero when none is stated
	return d
}

// Series returns the indicators of the editions of a series before a date, by date:
// of those that are there, and of those that the latest of them has known. An edition
// without readable ones is left out.
func Series(list []Edition, before string) []reports.SeriesRow {
	byDate, own := make(map[string]reports.SeriesRow), make(map[string]reports.SeriesRow)
	for i := range list {
		e := &list[i]
		if e.Manifest.Date >= before {
			continue
		}
		rows, err := e.Rows()
		if err != nil {
			continue
		}
		for _, row := range rows { // a later edition knows what an earlier one said
			date := row.Date.Format(time.DateOnly)
			byDate[date] = row
			if date == e.Manifest.Date {
				own[date] = row
			}
		}
	}
	maps.Copy(byDate, own) // which may have been computed anew since
	var rows []reports.SeriesRow
	for _, date := range slices.Sorted(maps.Keys(byDate)) {
		rows = append(rows, byDate[date])
	}
	return rows
}

// Rows reads the series that an edition has: its own row is the last.
func (e *Edition) Rows() ([]reports.SeriesRow, error) {
	return exports.ReadSeries(func(name string) (io.ReadCloser, error) { return open(filepath.Join(e.Folder, name)) })
}
