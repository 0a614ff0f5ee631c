package reports_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// spaces makes no-break spaces plain, so that tests can be read.
func spaces(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func TestAnswer(t *testing.T) {
	reached := sample.At(road.FromMinutes(60))
	reached.Communes = slices.DeleteFunc(reached.Communes, func(c coverage.CommuneAccess) bool {
		return !c.Time().Reached() || !c.Commune.PopulationKnown
	})
	sample.Recount(reached)
	one := sample.At(road.FromMinutes(60))
	uncounted := sample.Result()
	for i := range uncounted.Tallies {
		uncounted.Tallies[i].Within.People, uncounted.Tallies[i].Beyond.People = 0, 0
	}
	uncounted.Scope.UnknownPopulation, uncounted.Scope.Unreachable, uncounted.Scope.NotComputed = 20, coverage.Count{}, coverage.Count{}
	tests := []struct {
		name   string
		result *coverage.Result
		lang   reports.Lang
		want   string
	}{
		{"some beyond", sample.Result(), reports.French, "Moselle (57) : en première estimation, 5 communes (9 250 habitants, 5,1 % de la population calculée) sont à plus de 30 minutes en voiture de la structure France services la plus proche, " +
			"dont 1 qu'aucune route ne relie à une structure connue ; pour 1 autre (2 510 habitants), la limite est dans la marge d'erreur ; 1 commune (110 habitants) n'a pas pu être calculée : sans position connue. " +
			"Parmi les communes qu'une route relie à une structure, la plus éloignée, Zoufftgen-sur-la-Très-Longue-Rivière-lès-Forêts, est à 47 minutes. " +
			"Certitude : assurée pour 82,1 % de la population, probable pour 11,5 %, incertaine pour 1,9 %, au-delà à coup sûr pour 4,6 %. " +
			"1 commune sans population connue compte pour zéro habitant."},
		{"English", sample.Result(), reports.English, "Moselle (57): at a first estimate, 5 communes (9,250 inhabitants, 5.1% of the population computed) are more than 30 minutes by car from the nearest France services structure, " +
			"1 of which no road links to any structure known; for 1 other (2,510 inhabitants) the limit lies within the margin of error; 1 commune (110 inhabitants) could not be computed: without a known position. " +
			"Among the communes that a road links to a structure, the farthest, Zoufftgen-sur-la-Très-Longue-Rivière-lès-Forêts, is 47 minutes away. " +
			"Certainty: assured for 82.1% of the population, likely for 11.5%, uncertain for 1.9%, beyond for sure for 4.6%. " +
			"1 commune without a known population counts as no inhabitants."},
		{"none beyond", reached, reports.French, "Moselle (57) : en première estimation, aucune commune n'est à plus de 60 minutes en voiture d'une structure France services. " +
			"La plus éloignée, Zoufftgen-sur-la-Très-Longue-Rivière-lès-Forêts, est à 47 minutes. Certitude : assurée pour toute la population calculée."},
		{"the one beyond has no road", one, reports.French, "Moselle (57) : en première estimation, 1 commune (210 habitants, 0,1 % de la population calculée) est à plus de 60 minutes en voiture de la structure France services la plus proche : " +
			"aucune route ne la relie à une structure connue ; 1 commune (110 habitants) n'a pas pu être calculée : sans position connue. " +
			"Parmi les communes qu'une route relie à une structure, la plus éloignée, Zoufftgen-sur-la-Très-Longue-Rivière-lès-Forêts, est à 47 minutes. Certitude : assurée pour 99,9 % de la population, au-delà à coup sûr pour 0,1 %. 1 commune sans population connue compte pour zéro habitant."},
		{"no population known", uncounted, reports.English, "Moselle (57): at a first estimate, 5 communes (unknown population) are more than 30 minutes by car from the nearest France services structure; for 1 other (unknown population) the limit lies within the margin of error. " +
			"The farthest, Zoufftgen-sur-la-Très-Longue-Rivière-lès-Forêts, is 47 minutes away. Certainty: assured for 12 communes, likely for 1 commune, uncertain for 3 communes, beyond for sure for 3 communes. 20 communes without a known population count as no inhabitants."},
		{"nobody", &coverage.Result{Study: &coverage.Study{Settings: coverage.Settings{Departements: []string{"976"}}}}, reports.French,
			"976 : aucun temps d'accès n'a été calculé."},
		{"nothing computed", leftOut(20), reports.French, "Moselle (57) : aucun temps d'accès n'a été calculé ; " +
			"20 communes (182 833 habitants) n'ont pas pu être calculées : hors des données routières (19), sans position connue (1)."},
		{"some computed, none of them beyond", leftOut(20, 0, 2), reports.French, "Moselle (57) : en première estimation, aucune des communes calculées n'est à plus de 30 minutes en voiture d'une structure France services ; " +
			"18 communes (177 610 habitants) n'ont pas pu être calculées : hors des données routières (17), sans position connue (1). " +
			"Parmi les communes calculées, la plus éloignée, Aboncourt, est à 9 minutes. Certitude : assurée pour toute la population calculée. 1 commune sans population connue compte pour zéro habitant."},
		{"some computed, in English", leftOut(20, 0, 6), reports.English, "Moselle (57): at a first estimate, 1 commune (300 inhabitants, 48.4% of the population computed) is more than 30 minutes by car from the nearest France services structure; " +
			"18 communes (182,213 inhabitants) could not be computed: outside the data on roads (17), without a known position (1). " +
			"Among the communes computed, the farthest, Éblange, is 31 minutes away. Certainty: assured for 51.6% of the population, uncertain for 48.4%. 1 commune without a known population counts as no inhabitants."},
	}
	mountains := sample.Result()
	mountains.Communes = slices.DeleteFunc(mountains.Communes, func(c coverage.CommuneAccess) bool {
		return c.Status != coverage.Covered || !c.Commune.PopulationKnown
	})
	for i := range 5 {
		mountains.Communes[i].Fitness = coverage.Mountain
	}
	slowest := mountains.Slowest(1)[0]
	slowest.Fitness = coverage.Sparse
	sample.Recount(mountains)
	tests = append(tests, struct {
		name   string
		result *coverage.Result
		lang   reports.Lang
		want   string
	}{"in mountains", mountains, reports.French, mountainsAnswer})
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := spaces(reports.Answer(tt.lang, tt.result)); got != tt.want {
				t.Errorf("%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

const mountainsAnswer = "Moselle (57) : en première estimation, et sans erreur mesurée pour 6 communes sur 13, aucune commune n'est à plus de 30 minutes en voiture d'une structure France services ; " +
	"mais pour 1 d'entre elles (2 510 habitants), la limite est dans la marge d'erreur. La plus éloignée, Dabo (d'après le calcul), est à 20–60 minutes. " +
	"Certitude : assurée pour 79,8 % de la population, probable pour 18,7 %, incertaine pour 1,4 %. " +
	"Les temps de 6 communes (13 999 habitants) ne sont donnés que par une fourchette, faute d'erreur mesurée en pareils lieux (relief de montagne : 5 ; communes très éloignées les unes des autres : 1)."

// leftOut is the sample with its first n communes outside the data on roads, but
// for some.
func leftOut(n int, but ...int) *coverage.Result {
	r := sample.Result()
	for i := range n {
		c := &r.Communes[i]
		if slices.Contains(but, i) || c.Reason == coverage.NoPosition {
			continue
		}
		c.LeaveOut(coverage.OutsideRoads)
		for k := range c.Nearest {
			c.Nearest[k] = coverage.Reach{Structure: coverage.NoStructure, Time: road.Unreached}
		}
		c.Peak = road.Unreached
	}
	sample.Recount(r)
	return r
}

// TestNotComputedIsNamed: wherever a total is shown, those who were not computed
// stand beside it.
func TestNotComputedIsNamed(t *testing.T) {
	r := leftOut(20, 0, 6)
	for _, l := range []reports.Lang{reports.French, reports.English} {
		people := spaces(reports.CountPeople.With(l, r.Scope.NotComputed.People))
		for name, text := range map[string]string{
			"the line of a limit": reports.BeyondLine(l, r.TallyAt(coverage.Promise)),
			"the terminal":        strings.Join(reports.TerminalLines(l, r, nil, "out")[2:], "\n"),
			"a table's note":      reports.SharesOf(l, &r.Scope),
		} {
			if !strings.Contains(spaces(text), people) {
				t.Errorf("%v: %s does not name %s:\n%s", l, name, people, text)
			}
		}
	}
	whole := sample.Result()
	whole.Communes = whole.Communes[:5]
	sample.Recount(whole)
	if got := reports.SharesOf(reports.French, &whole.Scope) + reports.Uncomputed(reports.French, &whole.Scope); got != "" {
		t.Errorf("all were computed, yet %q", got)
	}
}

func TestCaution(t *testing.T) {
	got := spaces(reports.Caution(reports.French, sample.Result()))
	for _, want := range []string{"ordre de grandeur", "un trajet calculé à 30 minutes en dure entre 27 et 34", "420 trajets de 30 à 60 minutes"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
	unmeasured := sample.Result()
	unmeasured.Study.RoadsInfo.Errors = nil
	for _, got := range []string{reports.Caution(reports.French, unmeasured), reports.CautionShort(reports.French, unmeasured)} {
		if strings.Contains(got, "Huit fois") || !strings.Contains(got, "n'a pas été mesurée") {
			t.Errorf("an error is told where none was measured: %q", got)
		}
	}
}

// TestCautionOverseas: where no altitude is known and no error was measured, the caution
// says so, and not what holds on the mainland.
func TestCautionOverseas(t *testing.T) {
	r := sample.Result()
	r.Study.RoadsInfo.Kind = coverage.InterCommune
	r.Scope.ByFitness = [coverage.Fitnesses]coverage.Count{}
	r.Scope.ByFitness[coverage.FarAway] = r.Scope.Computed()
	for i := range r.Communes {
		r.Communes[i].Commune.AltitudeKnown = false
	}
	long, short := spaces(reports.Caution(reports.French, r)), spaces(reports.CautionShort(reports.French, r))
	for _, got := range []string{long, short} {
		if strings.Contains(got, "Huit fois") || !strings.Contains(got, "mesurée nulle part") {
			t.Errorf("an error is told that was measured elsewhere: %q", got)
		}
	}
	if strings.Contains(long, "altitude moyenne") || !strings.Contains(long, "aucune altitude") {
		t.Errorf("relief is said to be known: %q", long)
	}
	r.Communes[0].Commune.AltitudeKnown = true
	if got := reports.Caution(reports.French, r); !strings.Contains(got, "altitude moyenne") {
		t.Errorf("an altitude stated counts for nothing: %q", got)
	}
	for _, measured := range [][2]int{{1, 0}, {0, 1}, {1, 1}, {2, 1}} {
		r.Scope.ByFitness[coverage.Fit].Communes, r.Scope.ByFitness[coverage.Hilly].Communes = measured[0], measured[1]
		if got := reports.Caution(reports.French, r); !strings.Contains(got, "Huit fois") {
			t.Errorf("the error measured at communes on plains and hills, %v, is not told: %q", measured, got)
		}
	}
}

func TestScopeName(t *testing.T) {
	r := sample.Result()
	if got := spaces(reports.ScopeName(reports.French, r.Study)); got != "Moselle (57)" {
		t.Errorf("one département: %q", got)
	}
	r.Study.Settings.Departements = []string{"01", "02", "03", "54", "57"}
	r.Communes[0].Commune.Departement, r.Communes[0].Commune.DepartementName = "54", "Meurthe-et-Moselle"
	if got := spaces(reports.ScopeName(reports.French, r.Study)); got != "Meurthe-et-Moselle (54), Moselle (57)" {
		t.Errorf("two départements: %q", got)
	}
	for i, code := range []string{"01", "02", "03"} {
		r.Communes[i+1].Commune.Departement = code
	}
	if got := spaces(reports.ScopeName(reports.French, r.Study)); got != "5 départements" {
		t.Errorf("many départements: %q", got)
	}
}

// TestScopeInPart: the name says of how many communes the table has some only.
func TestScopeInPart(t *testing.T) {
	study := sample.Result().Study
	present, _, _ := study.Part()
	study.Known.Communes = 1234
	for l, want := range map[reports.Lang]string{
		reports.French:  fmt.Sprintf("Moselle (57), %d communes sur 1 234", present),
		reports.English: fmt.Sprintf("Moselle (57), %d communes of 1,234", present),
	} {
		if got := spaces(reports.ScopeName(l, study)); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestBeyondFirst(t *testing.T) {
	var got []string
	for _, c := range sample.Result().BeyondFirst() {
		got = append(got, c.Commune.Name)
	}
	want := []string{"Île-sans-Pont", "Hettange-Grande", "Zoufftgen-sur-la-Très-Longue-Rivière-lès-Forêts", "Grostenquin", "Éblange"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestSlowest(t *testing.T) {
	r := sample.Result()
	slowest := r.Slowest(3)
	if len(slowest) != 3 || slowest[0].Time() != 28000 || slowest[1].Time() != 21600 || slowest[2].Time() != 19900 {
		t.Errorf("slowest: %v", slowest)
	}
	if got := len(r.Slowest(100)); got != 18 {
		t.Errorf("%d communes have a time, want 18", got)
	}
}

func TestNames(t *testing.T) {
	r := sample.Result()
	var classes []string
	for _, c := range r.Classes {
		classes = append(classes, reports.ClassName(reports.French, c))
	}
	want := "0 à 5 min|5 à 10 min|10 à 15 min|15 à 20 min|20 à 25 min|25 à 30 min|30 à 45 min|plus de 45 min|non raccordée"
	if got := strings.Join(classes, "|"); got != want {
		t.Errorf("classes %q, want %q", got, want)
	}
	tests := []struct{ got, want string }{
		{reports.StatusName(coverage.Beyond, coverage.Promise).FR, "hors promesse"},
		{reports.StatusName(coverage.Beyond, coverage.Promise+1).FR, "hors seuil"},
		{reports.FormatName(99).FR, "non précisé"},
		{reports.VerdictName(label.NotStated).FR, "non précisé"},
		{reports.RoleName("new-role").EN, "new-role"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%q, want %q", tt.got, tt.want)
		}
	}
}

func TestDayHours(t *testing.T) {
	week := label.Week{Stated: true}
	week.Days[0] = []label.Interval{{Open: 9 * 60, Close: 12*60 + 5}, {Open: 14 * 60, Close: 24 * 60}}
	for _, tt := range []struct {
		week label.Week
		day  int
		want string
	}{{week, 0, "09:00-12:05 / 14:00-24:00"}, {week, 1, "fermé"}, {label.Week{}, 0, "non précisé"}} {
		if got := reports.DayHours(reports.French, tt.week, tt.day); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

// TestFlaggedByPeople: whose time flags the communes is said in the answer and below
// the title.
func TestFlaggedByPeople(t *testing.T) {
	r := sample.Result()
	r.Study.Settings.FlagBy = coverage.FlagByPeople
	slowest := r.Slowest(1)[0]
	slowest.FlagBy, slowest.Median = coverage.FlagByPeople, slowest.Time()
	for lang, words := range map[reports.Lang][]string{
		reports.French:  {"au temps de leur habitant médian", slowest.Commune.Name + " (habitant médian)", "au temps de l'habitant médian des communes", "celui de son habitant médian."},
		reports.English: {"by the time of their median inhabitant", slowest.Commune.Name + " (median inhabitant)", "at the times of the communes' median inhabitants", "that of its median inhabitant."},
	} {
		text := reports.Answer(lang, r) + reports.Subtitle(lang, r)
		for _, w := range words {
			if !strings.Contains(text, w) {
				t.Errorf("%q is not said: %s", w, text)
			}
		}
	}
}
