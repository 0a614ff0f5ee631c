package reports_test

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/label"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
	"acces30/reports"
	"acces30/reports/internal/sample"

	"github.com/paulmach/orb"
)

// named are of what has a name of its own in sentences.
func named() (all []situation) {
	sorted := func(name string, says func(l reports.Lang) []string) { all = append(all, situation{name, says}) }
	sorted("what a rule asks for", func(l reports.Lang) []string {
		return []string{reports.RuleAsks(l, &label.Rule{Hours: 24, Days: 4.5, Agents: 2, Trained: 0.5}), reports.RuleAsks(l, &label.Rule{Days: 0.1}), reports.RuleAsks(l, &label.Rule{Trained: 1}), reports.RuleAsks(l, &label.Rule{})}
	})
	sorted("an error in both languages", func(l reports.Lang) []string {
		return []string{reports.Fault(l, fault.Errorf(fault.T("perdu : %s", "lost: %s"), "x")), reports.Fault(l, errors.New("plain"))}
	})
	sorted("costs", func(l reports.Lang) []string {
		costs := coverage.Costs{House: coverage.Price{Running: coverage.Yearly(coverage.HouseRunning), Subsidy: coverage.Yearly(coverage.HouseSubsidy)}}
		own := coverage.Costs{House: coverage.Price{Running: coverage.Yearly(coverage.HouseRunning + 1)}}
		return []string{reports.CostsNote(l, &costs), reports.CostsNote(l, &own)}
	})
	sorted("reasons for a review", func(l reports.Lang) []string {
		day := time.Date(2026, 11, 27, 23, 30, 0, 0, time.UTC)
		return []string{
			reports.ReviewLine(l, "f", "g", []string{"élan perdu", "is it so?", "It is."}), reports.ReviewLine(l, "f", "", []string{"là"}),
			reports.ClockReason(l, day, "2026-12", day.AddDate(0, 1, 0)),
		}
	})
	sorted("weeks", func(l reports.Lang) (lines []string) {
		for _, r := range []label.Rhythm{{}, {Every: 2}, {Every: 2, Parity: label.Odd}, {Every: 2, Parity: label.Even}, {Every: 3}, {Month: 1}, {Month: 0b111110}, {Month: label.Last}} {
			w := label.Week{Stated: true}
			w.Add(0, label.Interval{Open: 540, Close: 720}, r)
			w.Add(0, label.Interval{Open: 840, Close: 905}, label.Rhythm{})
			w.Unknown = 0b100
			lines = append(lines, reports.RhythmName(l, r), reports.DayHours(l, w, 0), reports.DayHours(l, w, 1), reports.DayHours(l, w, 2))
		}
		return lines
	})
	sorted("public holidays of a month", func(l reports.Lang) (lines []string) {
		for month := time.January; month <= time.December; month++ {
			for _, departements := range [][]string{{"57"}, {"54", "57"}, {"54"}} {
				s := &coverage.Study{Settings: coverage.Settings{Departements: departements, Date: time.Date(2026, month, 17, 0, 0, 0, 0, time.UTC)}}
				lines = append(lines, reports.MonthHolidays(l, s))
			}
		}
		return lines
	})
	sorted("dates of the list", func(l reports.Lang) (lines []string) {
		day := time.Date(2024, 4, 1, 0, 0, 0, 0, time.UTC)
		for _, list := range []coverage.ListDate{
			{}, {Day: day, By: coverage.DateOfName}, {Day: day, Month: true, By: coverage.DateStated}, {Day: day, By: coverage.DateOfLabels}, {Day: day, By: coverage.DatePublished}, {Day: day, By: coverage.DateOfName, Newest: day.AddDate(0, -3, -1)}, {Day: day, By: coverage.DateOfName, Newest: day.AddDate(0, -3, 0)},
		} {
			s := &coverage.Study{List: list, Settings: coverage.Settings{Date: day.AddDate(0, 1, 1), MaxListAge: 3}}
			lines = append(lines, reports.AsOf(l, s), reports.AsOfShort(l, s), reports.ListDay(list), reports.DateSourceName(list.By).In(l))
		}
		return lines
	})
	sorted("days and months", func(l reports.Lang) (lines []string) {
		for month := range 12 {
			day := time.Date(2024, time.Month(month+1), 2-month%2, 0, 0, 0, 0, time.UTC)
			lines = append(lines, reports.OfDate(l, day, false)+", "+reports.OfDate(l, day, true))
		}
		return lines
	})
	sorted("what makes a commune fragile", func(l reports.Lang) (lines []string) {
		for _, doubts := range []coverage.Doubts{0, coverage.DoubtPeak, coverage.DoubtError, coverage.DoubtUnmeasured, coverage.DoubtPoint, coverage.DoubtPeak | coverage.DoubtPoint} {
			lines = append(lines, reports.Doubts(l, &coverage.CommuneAccess{Doubts: doubts, Within: 2}), reports.Doubts(l, &coverage.CommuneAccess{Doubts: doubts, Within: 1}),
				reports.Doubts(l, &coverage.CommuneAccess{Status: coverage.Beyond, Within: 1}))
		}
		return lines
	})
	sorted("doors that may be open", func(l reports.Lang) []string {
		r := sample.Result()
		points := func(i int) *coverage.ServicePoint { return &r.Study.Structures[i].Points[0] }
		points(1).Roaming, points(2).Hours.ByAppointment, points(3).Hours.Unknown = true, true, 1<<coverage.Evening-1
		points(3).Hours.Days = [7][]label.Interval{}
		c := &r.Communes[0]
		for when := range c.Doors {
			c.Doors[when].Maybe = coverage.Reach{Structure: when % 5, Time: road.Deciseconds(606 * (when%5 + 1))}
		}
		c.Doors[6].Maybe = coverage.NoReach()
		all := []int{0, 1, 2, 3, 4, 5, 6, coverage.Evening}
		return []string{reports.DoorsMaybe(l, r.Study, c, all), reports.DoorsMaybe(l, r.Study, c, all[6:7]), reports.DoorsMaybe(l, r.Study, c, nil), reports.DoorsMaybe(l, r.Study, c, []int{5, 0})}
	})
	sorted("sources of a map", func(l reports.Lang) []string {
		in := func(role coverage.Role, title string) coverage.Input {
			return coverage.Input{Role: role, Title: title, Vintage: "2026"}
		}
		r := &coverage.Result{Study: &coverage.Study{Inputs: []coverage.Input{in(coverage.RoleCommunes, "A"), in(coverage.RoleRoads, "B"), in(coverage.RoleSpeeds, "C"), in(coverage.RoleStructures, "A"), in(coverage.RoleComplement, "D")}}}
		return []string{reports.Sources(l, r)}
	})
	sorted("départements of a scope", func(l reports.Lang) (lines []string) {
		for n := 1; n <= 5; n++ {
			s := &coverage.Study{}
			for i := range n {
				code := fmt.Sprint(54 + i)
				s.Settings.Departements = append(s.Settings.Departements, code)
				c := coverage.Commune{Code: code + "001", Departement: code}
				if i > 0 {
					c.DepartementName = fmt.Sprint("Nom", i)
				}
				s.Communes = append(s.Communes, c)
			}
			lines = append(lines, reports.ScopeName(l, s))
		}
		return lines
	})
	sorted("kinds of territories", func(l reports.Lang) []string {
		return []string{
			reports.TerritoryKind(l, &coverage.Territory{Kind: coverage.EPCI}), reports.TerritoryKind(l, &coverage.Territory{Kind: coverage.WholeDepartement}),
			reports.TerritoryKind(l, &coverage.Territory{Kind: coverage.Zoned, Zoning: &coverage.Zoning{Kind: "canton"}}),
		}
	})
	sorted("parameters", func(l reports.Lang) (lines []string) {
		for _, p := range []coverage.Parameter{
			{Key: "intercommune.speed", Args: []string{"0"}}, {Key: "intercommune.speed", Args: []string{"2500"}}, {Key: "streets.speed.all", Args: []string{"motorway"}},
			{Key: "intercommune.reach"}, {Key: "no.such", Args: []string{"1", "2"}}, {Key: "no.such", Args: []string{"0"}}, {Key: "streets.factor.narrow"},
		} {
			lines = append(lines, reports.ParameterName(l, p))
		}
		return lines
	})
	return append(all, roadsLines())
}

// roadsLines are of a network of real roads, in English alone.
func roadsLines() situation {
	return situation{"a network of real roads", func(l reports.Lang) []string {
		if l == reports.French {
			return nil
		}
		day := time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)
		info := street.Info{
			Bound: orb.Bound{Min: orb.Point{5.1, 47.2}, Max: orb.Point{7.3, 49.4}}, Nodes: 1, Links: 2, Arcs: 3, LinePoints: 4, Components: 5, Largest: 6, Features: 7, Content: "abc",
			About: street.About{Bound: orb.Bound{Min: orb.Point{5, 47}, Max: orb.Point{8, 50}}, MissingNodes: 9, ShortWays: 10},
		}
		for i := range 3 {
			info.About.Sources = append(info.About.Sources, street.Source{File: fmt.Sprint("f", i), Format: "osm", Bytes: int64(100 + i), SHA256: fmt.Sprint("h", i)})
		}
		info.About.Sources[0].Date, info.About.Sources[1].Edited = day, day.AddDate(0, 0, 1)
		info.ByClass[road.Motorway].Links, info.ByClass[road.Motorway].Metres, info.ByClass[road.Motorway].OneWay = 1, 12_345, 1
		info.ByClass[road.Ferry].Links, info.ByClass[road.Ferry].Metres = 2, 999
		var b strings.Builder
		reports.RoadLines(&b, info, 8)
		info.About.Bound = orb.Bound{}
		reports.RoadLines(&b, info, 8)
		return strings.Split(b.String(), "\n")
	}}
}
