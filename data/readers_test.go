package data

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/data/input"
	"acces30/data/table"

	"github.com/google/go-cmp/cmp"
)

const communeHeader = "code_insee,nom,population_municipale,lat_chef_lieu,lon_chef_lieu,lat_centroide,lon_centroide,epci_siren\n"

// parse makes a table of a header and rows.
func parse(t testing.TB, name, text string) *table.Table {
	t.Helper()
	tab, err := table.Read(name, []byte(text), table.Layout{})
	if err != nil {
		t.Fatal(err)
	}
	return tab
}

// layoutOf is what is looked for in a table.
func layoutOf(name string) table.Layout { return (&Options{}).layout(name) }

// plain writes details as Go does.
type plain struct{}

func (plain) Number(x float64, decimals int) string { return strconv.FormatFloat(x, 'f', decimals, 64) }

func (plain) Reference(r finding.Reference) string {
	return map[finding.Reference]string{finding.Seat: "seat", finding.Centroid: "centroid"}[r]
}

func (plain) Dated(day time.Time, month bool) string {
	if month {
		return day.Format("2006-01")
	}
	return day.Format(time.DateOnly)
}

// details are the details of a finding in plain words.
func details(f finding.Finding) []string {
	words := make([]string, len(f.Details))
	for i, detail := range f.Details {
		words[i] = detail.In(plain{})
	}
	return words
}

// told lists findings as "code line column value details".
func told(findings []finding.Finding) []string {
	var list []string
	for _, f := range findings {
		parts := append([]string{f.Kind.Code, f.Source.Column, f.Value}, details(f)...)
		list = append(list, strings.Join(parts, "|"))
	}
	return list
}

func TestReadCommunes(t *testing.T) {
	tests := []struct {
		name, row string
		kept      bool
		findings  []string
	}{
		{"good", "57463,Metz,120000,49.12,6.17,49.1,6.2,1", true, nil},
		{"Corsica in small letters", "2a004,Ajaccio,70000,41.93,8.74,41.9,8.7,1", true, nil},
		{"lost leading zero", "1001,Abergement,860,46.15,4.92,46.1,4.9,1", true, []string{"commune-code-repaired|code_insee|1001|01001"}},
		{"no département has this number", "96001,X,860,46.15,4.92,46.1,4.9,1", false, []string{"commune-code-invalid|code_insee|96001"}},
		{"letters in the code", "57A01,X,1,49,6,49,6,1", false, []string{"commune-code-invalid|code_insee|57A01"}},
		{"no name", "57463,,120000,49.12,6.17,49.1,6.2,1", true, []string{"commune-name-missing|nom|"}},
		{"no population", "57463,Metz,,49.12,6.17,49.1,6.2,1", true, []string{"population-missing|population_municipale|"}},
		{"population not a count", "57463,Metz,12.5,49.12,6.17,49.1,6.2,1", true, []string{"population-invalid|population_municipale|12.5"}},
		{"negative population", "57463,Metz,-3,49.12,6.17,49.1,6.2,1", true, []string{"population-invalid|population_municipale|-3"}},
		{"absurd population", "57463,Metz,99999999999999999999,49.12,6.17,49.1,6.2,1", true, []string{"population-invalid|population_municipale|99999999999999999999"}},
		{"no chef-lieu", "57463,Metz,1,,,49.1,6.2,1", true, []string{"commune-without-seat|lat_chef_lieu|"}},
		{"half a chef-lieu", "57463,Metz,1,49.12,,49.1,6.2,1", true, []string{"coordinates-invalid|lon_chef_lieu|", "commune-without-seat|lat_chef_lieu|"}},
		{"not a number", "57463,Metz,1,NaN,6.17,49.1,6.2,1", true, []string{"coordinates-invalid|lat_chef_lieu|NaN", "commune-without-seat|lat_chef_lieu|"}},
		{"infinite", "57463,Metz,1,49.1,Inf,49.1,6.2,1", true, []string{"coordinates-invalid|lon_chef_lieu|Inf", "commune-without-seat|lat_chef_lieu|"}},
		{"latitude and longitude swapped", "57463,Metz,1,6.17,49.12,49.1,6.2,1", true, []string{"coordinates-swapped|lat_chef_lieu|6.17 49.12"}},
		{"Lambert-93", "57463,Metz,1,6895000,931600,49.1,6.2,1", true, []string{"coordinates-projected|lat_chef_lieu|6895000 931600|Lambert-93"}},
		{"Lambert-93 swapped", "57463,Metz,1,931600,6895000,49.1,6.2,1", true, []string{"coordinates-projected|lat_chef_lieu|931600 6895000|Lambert-93"}},
		{"no point at all", "57463,Metz,1,,,,,1", true, []string{"commune-without-point|lat_chef_lieu|"}},
		{"overseas", "97411,Saint-Denis,150000,-20.88,55.45,-20.9,55.4,1", true, nil},
		{"overseas point in the mainland", "97411,Saint-Denis,150000,48.8,2.3,-20.9,55.4,1", true, []string{"coordinates-invalid|lat_chef_lieu|48.8 2.3", "commune-without-seat|lat_chef_lieu|"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			good := "\n57999,Temoin,1,49,6,49,6,2\n"
			c, err := readCommunes(parse(t, "communes.csv", communeHeader+tt.row+good), layoutOf(communesTable), nil)
			if err != nil {
				t.Fatal(err)
			}
			findings := c.findings
			for _, commune := range c.communes {
				findings = append(findings, c.notes[commune.Code]...)
			}
			if diff := cmp.Diff(tt.findings, told(findings)); diff != "" {
				t.Error(diff)
			}
			if kept := len(c.communes) == 2; kept != tt.kept {
				t.Errorf("kept = %v", kept)
			}
		})
	}
}

func TestDuplicateCommuneKeepsTheFirst(t *testing.T) {
	c, err := readCommunes(parse(t, "c.csv", communeHeader+"57463,Metz,10,49.12,6.17,,,\n57463,Autre,20,49.12,6.17,,,\n"), layoutOf(communesTable), nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.communes) != 1 || c.communes[0].Population != 10 {
		t.Errorf("communes %+v", c.communes)
	}
	if diff := cmp.Diff([]string{"commune-duplicate|code_insee|57463|2"}, told(c.findings)); diff != "" {
		t.Error(diff)
	}
}

func TestParseDay(t *testing.T) {
	morning := label.Interval{Open: 540, Close: 720}
	afternoon := label.Interval{Open: 810, Close: 1020}
	tests := []struct {
		text string
		want []label.Interval
		told string // what is told: placeholder, overlap, appointment, unreadable, by their first letters
	}{
		{"", nil, ""}, {"-", nil, ""}, {"fermé", nil, ""}, {"Espace fermé ce jour", nil, ""}, {"Horaires non communiqués", nil, ""},
		{"09:00 - 12:00 / 13:30 - 17:00", []label.Interval{morning, afternoon}, ""},
		{"9:00-12:00/13:30-17:00", []label.Interval{morning, afternoon}, ""},
		{"9h - 12h", []label.Interval{morning}, ""},
		{"9h00 à 12h00 et de 13 h 30 à 17h", []label.Interval{morning, afternoon}, ""},
		{"9:00– 12:00 / 13:30 - 17 :00", []label.Interval{morning, afternoon}, ""},
		{"9:00 - 12:00 13:30 - 17:00", []label.Interval{morning, afternoon}, ""},
		{"09:00 / 12:00", []label.Interval{morning}, ""},
		{"00:00 - 00:00", nil, "p"},
		{"00:00 - 00:00 / 09:00 - 12:00", []label.Interval{morning}, "p"},
		{"09:00 - 16:00 / 14:00 - 16:00", []label.Interval{{Open: 540, Close: 960}}, "o"},
		{"00:00 - 24:00", []label.Interval{{Open: 0, Close: 1440}}, ""},
		{"9:00 - 12:00 / Sur RDV : après-midi", []label.Interval{morning}, "a"},
		{"9:00 - 12:00 // Sur RDV : 8:30 - 9:00 / 13:30 - 17:00", []label.Interval{morning}, "a"},
		{"Sur RDV : 8:30 - 12:00 / Sans RDV : 13:30 - 17:00", []label.Interval{afternoon}, "a"},
		{"09:00 - 12:00 (sur RDV 14:00 - 17:00)", []label.Interval{morning}, "a"},
		{"Sur RDV", nil, "a"},
		{"9:00 - 12:00 / Semaines paires : 13:30 - 17:00 / 18:00 - 19:00", []label.Interval{morning}, "u"},
		{"Juin - Sept. : 9:00 - 12:00", nil, "u"},
		{"9:00 - 12:00 / 13:30 - 17:", []label.Interval{morning}, "u"},
		{"8:30-12- /14: - 17:30", nil, "u"}, {"9: 12:30 / 13:30 17:00", []label.Interval{afternoon}, "u"},
		{"12:00 - 09:00", nil, "u"}, {"09:00", nil, "u"}, {"09:60 - 12:00", nil, "u"},
		{"25:00 - 26:00", nil, "u"}, {"113:30 - 17:00", nil, "u"}, {"24h/24", nil, "u"},
	}
	for _, tt := range tests {
		got := parseDay(tt.text)
		told := ""
		for _, sign := range []struct {
			seen bool
			as   string
		}{{got.placeholder, "p"}, {got.overlap, "o"}, {got.appointment, "a"}, {got.unreadable, "u"}} {
			if sign.seen {
				told += sign.as
			}
		}
		if diff := cmp.Diff(tt.want, got.open); diff != "" || told != tt.told {
			t.Errorf("%q: %v, told %q, want %v, %q", tt.text, got.open, told, tt.want, tt.told)
		}
	}
}

func TestParseDate(t *testing.T) {
	day := time.Date(2020, 2, 1, 0, 0, 0, 0, time.UTC)
	for _, text := range []string{
		"Espace labellisé 01/02/2020", "01/02/2020", "2020-02-01", "Espace labellisé 02/2020", "02/2020", "2020-02", "2020/02/01",
		"1/2/2020", "01.02.2020", "01-02-20", "1er février 2020", "1 fevr. 2020", "février 2020", "FÉVRIER 2020", "20200201",
		"samedi 1er février 2020", "Labellisée le 1er février 2020", "labellisé depuis le 01/02/2020", "2020-02-01T00:00:00Z",
		"01/02/2020 00:00:00", "43862", "43862.5", "1-févr.-20", "espace  labellisé\u00a001/02/2020",
	} {
		if got, ok := parseDate(text); !ok || !got.Equal(day) {
			t.Errorf("%q: %v, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "Espace labellisé", "31/02/2020", "2020", "01/02/0020", "12", "99999", "32 janvier 2020", "janvier", "bientôt 2020"} {
		if got, ok := parseDate(text); ok {
			t.Errorf("%q read as %v", text, got)
		}
	}
}

const siteHeader = "id_fs,insee_dep,lib_fs,insee_com,lib_com,latitude,longitude,h_lundi,h_mardi,h_mercredi,h_jeudi,h_vendredi,h_samedi,type_fs,format_fs,groupe_fs,labellisation_fs\n"

// write puts a file in a folder of the test's.
func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestReadSites(t *testing.T) {
	const hours = "09:00 - 12:00,,,,,"
	tests := []struct {
		name, row string
		findings  []string
	}{
		{"good", "1,57,FS,57463,Metz,49.12,6.17," + hours + ",Principal,Fixe,,Espace labellisé 01/01/2020", nil},
		{"no number", ",57,FS,57463,Metz,49.12,6.17," + hours + ",Principal,Fixe,,Espace labellisé 01/01/2020", []string{"structure-id-made|id_fs||x-fs-57463"}},
		{"neither number nor name", ",57,,57463,Metz,49.12,6.17," + hours + ",Principal,Fixe,,Espace labellisé 01/01/2020", []string{"structure-id-missing|id_fs|"}},
		{"unknown kind", "1,57,FS,57463,Metz,49.12,6.17," + hours + ",Secondaire,Fixe,,01/01/2020", []string{"structure-kind-unknown|type_fs|Secondaire"}},
		{"unknown format", "1,57,FS,57463,Metz,49.12,6.17," + hours + ",Principal,Ballon,,01/01/2020", []string{"structure-format-unknown|format_fs|Ballon"}},
		{"no date", "1,57,FS,57463,Metz,49.12,6.17," + hours + ",Principal,Fixe,,bientôt", []string{"structure-date-missing|labellisation_fs|bientôt"}},
		{"no hours", "1,57,FS,57463,Metz,49.12,6.17,,,,,,,Principal,Fixe,,01/01/2020", []string{"hours-missing|h_lundi|"}},
		{"bad hours", "1,57,FS,57463,Metz,49.12,6.17,09:00 - 12:00,matin,,,,,Principal,Fixe,,01/01/2020", []string{"hours-invalid|h_mardi|matin"}},
		{"no position", "1,57,FS,57463,Metz,,," + hours + ",Principal,Fixe,,01/01/2020", []string{"point-at-seat||"}},
		{"position elsewhere", "1,57,FS,57463,Metz,0,0," + hours + ",Principal,Fixe,,01/01/2020", []string{"coordinates-invalid|latitude|0 0", "point-at-seat||"}},
		{"far from its commune", "1,57,FS,57463,Metz,48.7,6.17," + hours + ",Principal,Fixe,,01/01/2020", []string{"point-far-from-commune||Metz|45"}},
		{"another département", "1,54,FS,57463,Metz,49.12,6.17," + hours + ",Principal,Fixe,,01/01/2020", []string{"structure-departement-differs||54|57463"}},
		{"unknown commune", "1,57,FS,57998,Ailleurs,49.12,6.17," + hours + ",Principal,Fixe,,01/01/2020", []string{"structure-commune-unknown||57998"}},
		{"a commune by its name", "1,57,FS,,Metz,49.12,6.17," + hours + ",Principal,Fixe,,01/01/2020", []string{"point-commune-found||Metz|57463|Metz"}},
		{"nowhere", "1,57,FS,57998,Ailleurs,,," + hours + ",Principal,Fixe,,01/01/2020", []string{"point-unlocated||", "structure-commune-unknown||57998"}},
		{"antenne alone", "1,57,FS,57463,Metz,49.12,6.17," + hours + ",Antenne,Fixe,,01/01/2020", []string{"branch-without-principal|type_fs|Antenne"}},
		{"bus", "1,57,FS,57463,Metz,49.12,6.17," + hours + ",Principal,Bus_équivalent,,01/01/2020", []string{"points-not-stated||"}},
		{"too few fields", "1,57", []string{"row-broken||1,57|2 fields instead of 17"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			study := load(t, Options{
				Communes: write(t, "c.csv", communeHeader+"57463,Metz,120000,49.12,6.17,49.1,6.2,1\n"),
				Sites:    write(t, "s.csv", siteHeader+tt.row+"\n9,57,Temoin,57463,Metz,49.12,6.17,"+hours+",Principal,Fixe,,01/01/2020\n"),
				Settings: coverage.Settings{Date: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), MarginMetres: 40_000},
				ListDate: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC),
			})
			findings := slices.DeleteFunc(study.Findings, func(f finding.Finding) bool {
				return f.Kind == finding.NeighboursUnknown.Kind // Metz stands alone
			})
			if diff := cmp.Diff(tt.findings, told(findings)); diff != "" {
				t.Error(diff)
			}
			found := false
			for _, s := range study.Structures {
				found = found || s.ID == "9"
			}
			if !found {
				t.Error("the good row is lost")
			}
		})
	}
}

func TestComplement(t *testing.T) {
	list := parse(t, "s.csv", siteHeader+
		"1,57,FS,57463,Metz,49.12,6.17,09:00 - 12:00,,09:00 - 12:00,,,,Principal,Multisites,,01/01/2020\n")
	sites, err := readSites(list, layoutOf(sitesTable))
	if err != nil {
		t.Fatal(err)
	}
	structures := sites.group()
	extra := parse(t, "p.csv", "id_fs,nom,nature,insee_com,latitude,longitude,lundi,mercredi,du,au\n"+
		"1,Metz,principal,57463,,,09:00-12:00,,,\n"+
		"1,Sierck,site,57650,,,,09:00-12:00,2024-01-01,2024-06-30\n"+
		"1,Bus,dirigeable,57001,49.2,6.3,,,demain,\n"+
		"7,Rien,site,57001,,,,,,\n")
	findings, used, err := complete(structures, extra, layoutOf(pointsTable), false)
	if err != nil {
		t.Fatal(err)
	}
	if used != 3 || len(structures[0].Points) != 3 {
		t.Fatalf("%d rows used, %d points", used, len(structures[0].Points))
	}
	if days := structures[0].Points[0].Hours.OpenDays(); days != 1 {
		t.Errorf("main point open on %b, want Monday alone", days)
	}
	sierck := structures[0].Points[1]
	if sierck.Kind != coverage.OtherSite || sierck.Provenance != coverage.Complement || sierck.Hours.OpenDays() != 4 ||
		sierck.OpenOn(time.Date(2023, 12, 31, 0, 0, 0, 0, time.UTC)) || !sierck.OpenOn(time.Date(2024, 6, 30, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("Sierck: %+v", sierck)
	}
	want := []string{"point-structure-unknown|id_fs|7"}
	if diff := cmp.Diff(want, told(findings)); diff != "" {
		t.Error(diff)
	}
	want = []string{"point-date-invalid|du|demain", "point-kind-unknown|nature|dirigeable", "hours-missing|lundi|"}
	if diff := cmp.Diff(want, told(structures[0].notes)); diff != "" {
		t.Error(diff)
	}
}

func TestUnusableInputs(t *testing.T) {
	tests := []struct {
		name string
		opts Options
		want string
	}{
		{"absent", Options{Communes: "nowhere/c.csv"}, "c.csv: can't be read"},
		{"empty", Options{Sites: write(t, "s.csv", "")}, "s.csv: is empty"},
		{"columns", Options{Sites: write(t, "s.csv", "a,b\n1,2\n")}, "the columns found are: a, b"},
		{"no commune", Options{Communes: write(t, "c.csv", communeHeader)}, "no row is a commune"},
		{"complement", Options{ServicePoints: write(t, "p.csv", "a\n1\n")}, "p.csv: has no column"},
		{"département", Options{Settings: coverage.Settings{Departements: []string{"13"}}}, "no commune of département 13"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Load(context.Background(), withMoselle(tt.opts))
			var unusable *input.Error
			if !errors.As(err, &unusable) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want an input.Error with %q", err, tt.want)
			}
		})
	}
}

// FuzzReaders holds the readers of all three tables to their promise: no
// panic, and every data row is kept, set aside with a finding, or an error.
func FuzzReaders(f *testing.F) {
	f.Add(communeHeader + "57463,Metz,120000,49.12,6.17,49.1,6.2,1\n2A004,A,,41.9,8.7,,,\n")
	f.Add(siteHeader + "1,57,FS - Antenne de X,57463,Metz,49.12,6.17,00:00 - 00:00,,,,,,Antenne,Fixe,g,Espace labellisé 01/01/2020\n")
	f.Add("id_fs,nom,nature,insee_com\n1,a,site,57463\n")
	f.Fuzz(func(t *testing.T, text string) {
		tab, err := table.Read("fuzz.csv", []byte(text), layoutOf(communesTable))
		if err != nil {
			return
		}
		if c, err := readCommunes(tab, layoutOf(communesTable), nil); err == nil {
			aside := 0
			for _, f := range c.findings {
				if f.Severity == finding.Error && f.Kind != finding.CommuneWithoutPoint.Kind {
					aside++
				}
			}
			if len(c.communes)+aside < len(tab.Rows) {
				t.Fatalf("%d rows, %d communes, %d set aside", len(tab.Rows), len(c.communes), aside)
			}
		}
		s, err := readSites(tab, layoutOf(sitesTable))
		if err != nil {
			return
		}
		structures := s.group()
		points := 0
		for i := range structures {
			points += len(structures[i].Points)
		}
		if points != len(s.sites) {
			t.Fatalf("%d rows, %d service points", len(s.sites), points)
		}
		if _, _, err := complete(structures, tab, layoutOf(pointsTable), false); err != nil {
			return
		}
	})
}

func FuzzParseDay(f *testing.F) {
	f.Add("09:00 - 12:00 / 13:30 - 17:00")
	f.Add("00:00-24:00/-")
	f.Fuzz(func(t *testing.T, text string) {
		day := parseDay(text).open
		last := -1
		for _, i := range day {
			if int(i.Open) <= last || i.Close <= i.Open || i.Close > minutesADay {
				t.Fatalf("%q gives %v", text, day)
			}
			last = int(i.Close)
		}
	})
}

// FuzzParseDate: what is read as a day says the same when written again.
func FuzzParseDate(f *testing.F) {
	f.Add("Espace labellisé 01/02/2020")
	f.Add("2020-02-29")
	f.Fuzz(func(t *testing.T, text string) {
		day, ok := parseDate(text)
		if !ok {
			if !day.IsZero() {
				t.Fatalf("%q is no date and gives %v", text, day)
			}
			return
		}
		again, ok := parseDate(day.Format("02/01/2006"))
		if !ok || !again.Equal(day) || day.Location() != time.UTC || day.Hour() != 0 {
			t.Fatalf("%q gives %v, then %v", text, day, again)
		}
	})
}
