package sample

import (
	"fmt"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/coverage/road"
)

// row is a commune of the sample: its times in tenths of a second to the
// first, second and third structure, and at peak hours.
type row struct {
	name    string
	people  int // unknown when negative
	times   [coverage.NearestKept]road.Deciseconds
	first   int // index of the nearest structure
	point   int
	peak    road.Deciseconds
	status  coverage.Status
	open    uint8
	noSeat  bool
	noPoint bool
}

const none = road.Unreached

// rows hold limits on purpose: 18,000 tenths are 30 minutes sharp, 18,001 are
// beyond; a name that a spreadsheet could take for a formula; an unknown
// population; no way by road; no position.
var rows = []row{
	{name: "Aboncourt", people: 320, times: [3]road.Deciseconds{5400, 9000, 12000}, peak: 5900, open: 0b11111},
	{name: "=1+2", people: 67, times: [3]road.Deciseconds{12000, 13000, 19000}, peak: 14000, open: 0b11111},
	{name: "Bitche", people: 4903, times: [3]road.Deciseconds{1800, none, none}, first: 1, peak: 2100, open: 0b111111},
	{name: "Bouzonville", people: 3854, times: [3]road.Deciseconds{1800, 17000, 21000}, first: 2, peak: 2300, open: 0b10011},
	{name: "Château-Salins", people: 2345, times: [3]road.Deciseconds{9001, 12001, 18001}, peak: 9900, open: 0b11111},
	{name: "Dabo", people: 2510, times: [3]road.Deciseconds{18000, 24000, 30000}, first: 1, peak: 20000, open: 0b11},
	{name: "Éblange", people: 300, times: [3]road.Deciseconds{18001, 24000, 30000}, first: 2, peak: 20000},
	{name: "Forbach", people: 21000, times: [3]road.Deciseconds{16800, 17900, 18000}, first: 3, peak: 19500, open: 0b11111},
	{name: "Grostenquin", people: 600, times: [3]road.Deciseconds{19900, 24000, 30000}, peak: 22000},
	{name: "Hettange-Grande", people: 7500, times: [3]road.Deciseconds{21600, 24000, 30000}, first: 4, peak: 25000},
	{name: "Île-sans-Pont", people: 210, times: [3]road.Deciseconds{none, none, none}, peak: none, status: coverage.Unreachable},
	{name: "Juville", people: 110, times: [3]road.Deciseconds{none, none, none}, peak: none, status: coverage.NotComputed, noPoint: true},
	{name: "Kédange-sur-Canner", people: -1, times: [3]road.Deciseconds{6000, 9000, 12000}, peak: 6600, open: 0b11111},
	{name: "L'Hôpital", people: 5300, times: [3]road.Deciseconds{2400, 6000, 12000}, first: 3, point: 1, peak: 3000, open: 0b1111},
	{name: "Metz", people: 120874, times: [3]road.Deciseconds{3000, 4200, 5400}, peak: 5400, open: 0b11111},
	{name: "Nilvange", people: 4700, times: [3]road.Deciseconds{7200, 9000, 11000}, first: 4, peak: 8200},
	{name: "Ottange", people: 2900, times: [3]road.Deciseconds{8400, 9100, 12000}, first: 4, peak: 9300},
	{name: "Puttelange-aux-Lacs", people: 3000, times: [3]road.Deciseconds{12001, 16000, 17000}, first: 3, peak: 13000, open: 0b11111, noSeat: true},
	{name: "Sierck-les-Bains", people: 1700, times: [3]road.Deciseconds{1500, 16000, 26000}, first: 2, point: 1, peak: 1700, open: 0b1100},
	{name: "Zoufftgen-sur-la-Très-Longue-Rivière-lès-Forêts", people: 640, times: [3]road.Deciseconds{28000, 29000, 30000}, first: 4, peak: 30000},
}

// Date is the day of the sample.
var Date = time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC)

// Result makes the sample at the limit of the promise.
func Result() *coverage.Result { return At(coverage.Promise) }

// At makes the sample at a threshold.
func At(threshold road.Deciseconds) *coverage.Result {
	study := &coverage.Study{
		Settings: coverage.Settings{
			Departements: []string{"57"}, Date: Date, Threshold: threshold, MarginMetres: 40000,
			OpenEnough: coverage.OpenEnough{Hours: 24, Days: 5, Fixed: true}, MaxUncomputed: 5, MaxListAge: 3, MaxRoadsAge: 24,
		},
		Communes:   communes(),
		Structures: structures(),
		Network:    coverage.Network{RoadsInfo: roads()},
		Inputs:     inputs(),
		List:       coverage.ListDate{Day: Date, By: coverage.DateOfName, Newest: Date},
	}
	r := &coverage.Result{Study: study, Findings: findings()}
	for i := range rows {
		r.Communes = append(r.Communes, access(study, i))
	}
	for i := range study.Structures {
		r.Structures = append(r.Structures, reach(r, i))
	}
	r.Opening = opening(r)
	r.Widenings = widenings(r)
	r.SumUp()
	finding.Sort(r.Findings)
	return r
}

func communes() []coverage.Commune {
	all := make([]coverage.Commune, len(rows))
	for i, row := range rows {
		at := coverage.At(6+float64(i)/20, 49+float64(i%5)/20)
		all[i] = coverage.Commune{
			Code: fmt.Sprintf("57%03d", i+1), Name: row.name,
			Departement: "57", DepartementName: "Moselle", Arrondissement: "577", ArrondissementName: "Thionville",
			EPCI: "CC de l'Arc Mosellan", EPCICode: "245701354",
			Population: max(row.people, 0), PopulationKnown: row.people >= 0,
			Seat: at, Centroid: at,
			Source: finding.Source{File: "communes_57.csv", Line: i + 2},
		}
		if row.noSeat || row.noPoint {
			all[i].Seat.Known = false
		}
		if row.noPoint {
			all[i].Centroid.Known = false
		}
	}
	return all
}

func access(study *coverage.Study, i int) coverage.CommuneAccess {
	row := rows[i]
	c := coverage.CommuneAccess{
		Commune: &study.Communes[i], Peak: row.peak, Status: row.status, OpenDays: row.open,
	}
	if row.status == coverage.NotComputed {
		c.LeaveOut(coverage.NoPosition)
	}
	_, c.Reference = c.Commune.Reference(study.Settings.Reference)
	for k, t := range row.times {
		c.Nearest[k] = coverage.Reach{Structure: coverage.NoStructure, Time: none}
		if t == none {
			continue
		}
		c.Nearest[k] = coverage.Reach{Structure: (row.first + k) % len(study.Structures), Time: t, Metres: uint32(t) * 2}
		if t <= study.Settings.Threshold {
			c.Within++
		}
	}
	c.Nearest[0].Point = row.point
	c.Enough = c.Nearest[1]
	if i%2 == 0 {
		c.Enough = c.Nearest[0]
	}
	for when := range c.Doors { // the nearest on open days, else the next one
		c.Doors[when] = coverage.Door{Sure: c.Nearest[1], Maybe: coverage.NoReach()}
		switch {
		case row.open&(1<<when) != 0:
			c.Doors[when].Sure = c.Nearest[0]
			c.OpenHalves |= 1 << (2 * when)
		case i%3 == 0 && when < coverage.Evening:
			c.Doors[when].Maybe = c.Nearest[0]
		}
	}
	c.NearestShortfall = coverage.OnRound
	if i == 4 {
		c.SnapMetres = 612.4
	}
	return c
}

// day makes the hours of a day of hours such as 9, 12, 14, 17.
func day(hours ...uint16) (intervals []label.Interval) {
	for i := 0; i < len(hours); i += 2 {
		intervals = append(intervals, label.Interval{Open: hours[i] * 60, Close: hours[i+1]*60 + 30})
	}
	return intervals
}

func week(days ...[]label.Interval) label.Week {
	w := label.Week{Stated: true}
	copy(w.Days[:], days)
	return w
}

func structures() []coverage.Structure {
	full := week(day(9, 11, 14, 17), day(9, 11, 14, 17), day(9, 11, 14, 17), day(9, 11, 14, 17), day(9, 11, 14, 17))
	point := func(id, name, commune string, lon, lat float64, hours label.Week) coverage.ServicePoint {
		return coverage.ServicePoint{
			ID: id, Name: name, Commune: "57100", CommuneName: commune, Position: coverage.At(lon, lat), Hours: hours,
			Source: finding.Source{File: "liste-fs.csv", Line: 12},
		}
	}
	sierck := point("3035-2", "Sierck-les-Bains", "Sierck-les-Bains", 6.36, 49.44, week(nil, nil, day(9, 11), day(9, 11)))
	sierck.Kind, sierck.AtSeat, sierck.Provenance = coverage.OtherSite, true, coverage.Complement
	branch := point("2880", "Antenne de L'Hôpital", "L'Hôpital", 6.73, 49.16, week(day(8, 11, 13, 14), day(8, 11), nil, day(8, 11)))
	branch.Kind = coverage.Branch
	labelled := func(y int, m time.Month) time.Time { return time.Date(y, m, 1, 0, 0, 0, 0, time.UTC) }
	return []coverage.Structure{
		{ID: "653", Name: "France services de Metz - Bellecroix", Departement: "57", Format: coverage.Fixed, LabelledOn: labelled(2022, 1),
			Points: []coverage.ServicePoint{point("653", "France services de Metz - Bellecroix", "Metz", 6.2, 49.12, full)}},
		{ID: "1999", Name: "Bus France services département de la Moselle", Departement: "57", Format: coverage.Itinerant, LabelledOn: labelled(2021, 4),
			Points: []coverage.ServicePoint{point("1999", "Bus France services département de la Moselle", "Saint-Avold", 6.7, 49.1, label.Week{})}},
		{ID: "3035", Name: "France services multisites du Bouzonvillois Trois Frontières - Site de Bouzonville", Departement: "57", Format: coverage.MultiSite,
			Points: []coverage.ServicePoint{point("3035", "Site de Bouzonville", "Bouzonville", 6.53, 49.29, week(day(8, 11, 13, 16), day(8, 11, 13, 16), nil, nil, day(8, 11))), sierck}},
		{ID: "2779", Name: "France services de L'Hôpital-Folschviller", Departement: "57", Format: coverage.WithBranches, LabelledOn: labelled(2022, 10),
			Points: []coverage.ServicePoint{point("2779", "Folschviller", "Folschviller", 6.68, 49.07, full), branch}},
		{ID: "512", Name: "+France services de Longwy", Departement: "54", Format: coverage.FormatUnknown, LabelledOn: labelled(2020, 1),
			Points: []coverage.ServicePoint{point("512", "France services de Longwy", "Longwy", 5.76, 49.52, week(day(9, 16)))}},
	}
}

func roads() coverage.RoadsInfo {
	return coverage.RoadsInfo{
		Kind: coverage.InterCommune, Preset: "metric-creuses",
		Parameters: []coverage.Parameter{
			{Key: "sample.speed", Args: []string{"1"}, Value: 68, Unit: "km/h"},
			{Key: "sample.kept", Value: 0.85},
		},
		Errors: coverage.ErrorTable{
			{From: 0, To: 15, At: 10, Pairs: 90, FirstDecile: 0.8, FirstQuartile: 0.92, ThirdQuartile: 1.09, NinthDecile: 1.24},
			{From: 15, To: 30, At: 23, Pairs: 310, FirstDecile: 0.88, FirstQuartile: 0.95, ThirdQuartile: 1.06, NinthDecile: 1.15},
			{From: 30, To: 60, At: 42, Pairs: 420, FirstDecile: 0.9, FirstQuartile: 0.96, ThirdQuartile: 1.05, NinthDecile: 1.12},
		},
		ShareErrors: []coverage.ShareError{
			{Minutes: 10, Fitted: 3.5, HeldOut: 3.8, HeldOutMean: -0.1},
			{Minutes: 30, Fitted: 0.13, HeldOut: 0.2, HeldOutMean: 0.04},
		},
		CountryErrors: []coverage.CountryErrors{
			{Country: coverage.DenseCountry, Departements: 4, Minutes: []int{10, 30}, HeldOut: []float64{6.1, 0.1}, HeldOutMean: []float64{2.4, 0}},
			{Country: coverage.RuralCountry, Departements: 14, Minutes: []int{10, 30}, HeldOut: []float64{4.2, 0.2}, HeldOutMean: []float64{-0.6, -0.1}},
		},
		Accuracy: []coverage.AccuracyBand{
			{From: 5, To: 15, Pairs: 120, MedianAbsolute: 0.123, Median: -0.011, NinthDecile: 0.31},
			{From: 15, To: 30, Pairs: 400, MedianAbsolute: 0.084, Median: 0.004, NinthDecile: 0.21},
			{From: 30, To: 45, Pairs: 300, MedianAbsolute: 0.081, Median: 0.012, NinthDecile: 0.19},
		},
	}
}

func inputs() []coverage.Input {
	return []coverage.Input{
		{Role: coverage.RoleCommunes, File: "communes_57.csv", SHA256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
			Rows: 21, Kept: 20, Title: "Communes de la Moselle", Publisher: "Insee", Vintage: "2026", Licence: "Licence Ouverte 2.0"},
		{Role: coverage.RoleStructures, File: "liste-fs.csv", SHA256: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
			Rows: 40, Kept: 5, BuiltIn: true, Title: "Liste des structures France services", Publisher: "ANCT", Vintage: "1er août 2024", Licence: "Licence Ouverte 2.0"},
	}
}

func findings() []finding.Finding {
	at := func(line int, column string) finding.Source {
		return finding.Source{File: "communes_57.csv", Line: line, Column: column}
	}
	return []finding.Finding{
		finding.PopulationMissing.Found().At(at(14, "population_municipale"), "Kédange-sur-Canner", ""),
		finding.CommuneCodeInvalid.Found().At(at(22, "code_insee"), "Nulle-Part", "=HYPERLINK(\"x\")"),
		finding.CommuneWithoutPoint.Found().At(at(13, ""), "Juville", ""),
		finding.CommunePointsApart.Found(9.5, finding.Seat).At(at(7, ""), "Dabo", ""),
		finding.HoursMissing.Found().At(finding.Source{File: "liste-fs.csv", Line: 12}, "Bus France services", ""),
	}
}

// opening opens the doors of every open day from 9:00 to 11:30, and on Monday
// until 12:00 for the first commune.
func opening(r *coverage.Result) coverage.Opening {
	var o coverage.Opening
	for i := range r.Communes {
		c := &r.Communes[i]
		if c.Within > 0 && c.OpenDays == 0 {
			o.Unstated.Add(c.Commune)
		}
		for day := range o.Days {
			if c.OpenDays&(1<<day) == 0 {
				continue
			}
			o.Days[day].Add(c.Commune)
			o.Halves[2*day].Add(c.Commune)
			for slot := 18; slot < 23; slot++ {
				o.Slots[day][slot] += c.Commune.Population
			}
		}
	}
	o.Slots[0][23] = r.Communes[0].Commune.Population
	return o
}

// widenings are what opening on Wednesday afternoons and Saturday mornings would give.
func widenings(r *coverage.Result) []coverage.Widening {
	var all []coverage.Widening
	for i := range r.Structures[:min(2, len(r.Structures))] {
		w := coverage.Widening{Structure: &r.Structures[i]}
		for k := range r.Communes[:4-i] {
			w.Halves[5].Add(r.Communes[k].Commune)
			w.Halves[coverage.SaturdayMorning].Add(r.Communes[k].Commune)
			w.Total += r.Communes[k].Commune.Population
		}
		all = append(all, w)
	}
	return all
}
