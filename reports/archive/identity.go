package archive

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/reports"
)

// Identity is what makes an edition another one than others. A run of the same
// identity takes the place of the edition; any other never does.
type Identity struct {
	// Series is the folder of all editions that may follow each other: the scope,
	// and the limit and the language where they are not the usual ones.
	Series   string `json:"series"`
	Date     string `json:"date"` // of the situation, as 2026-11-30
	Scenario string `json:"scenario,omitempty"`
	Communes string `json:"communes_sha256"` // of the codes of the communes in scope
	// Part says that the table of communes has a part of those in scope only.
	Part bool `json:"part_of_communes"`
}

// IdentityOf returns the identity of the edition that a study becomes. The name of
// the series is the one given, or that of its scope when that is empty.
func IdentityOf(s *coverage.Study, lang reports.Lang, series string) Identity {
	hash := sha256.New()
	for i := range s.Communes {
		if c := &s.Communes[i]; s.Settings.Includes(c.Departement) {
			fmt.Fprintln(hash, c.Code)
		}
	}
	_, _, part := s.Part()
	if series == "" {
		series = seriesName(s, lang)
	}
	return Identity{
		Series: series, Date: s.Settings.Date.Format(time.DateOnly), Scenario: scenarioName(&s.Settings),
		Communes: hex.EncodeToString(hash.Sum(nil)), Part: part,
	}
}

// namedDepartements is how many départements a folder is named after.
const namedDepartements = 4

// seriesName names a series: 57, 54-57, 96-departements-1c2d3e; 57-20min-en.
func seriesName(s *coverage.Study, lang reports.Lang) string {
	var codes []string
	for _, d := range s.Departements() {
		codes = append(codes, d.Code)
	}
	name := strings.Join(codes, "-")
	if len(codes) > namedDepartements {
		name = strconv.Itoa(len(codes)) + "-departements-" + shortHash(name)
	}
	if t := s.Settings.Threshold; t != coverage.Promise {
		name += "-" + strconv.FormatFloat(t.Minutes(), 'f', -1, 64) + "min"
	}
	if lang != reports.French {
		name += "-" + lang.String()
	}
	return name
}

// ValidSeries reports whether a folder of editions may have this name.
func ValidSeries(name string) bool { return plainName.MatchString(name) }

var plainName = regexp.MustCompile(`^[0-9A-Za-z][0-9A-Za-z_.-]{0,79}$`)

// scenarioName names what a scenario opens and closes, and when: open-57003-close-2,
// at-wednesday-14h00; "" for none.
func scenarioName(s *coverage.Settings) string {
	var words []string
	if len(s.Opened) > 0 {
		words = append(words, "open", strings.Join(s.Opened, "-"))
	}
	if len(s.Closed) > 0 {
		words = append(words, "close", strings.Join(s.Closed, "-"))
	}
	if at := s.At; at != nil {
		words = append(words, "at", strings.ToLower(reports.Weekdays[at.Day].EN), fmt.Sprintf("%02dh%02d", at.Minute/60, at.Minute%60))
	}
	name := strings.Join(words, "-")
	if name != "" && (len(name) > 60 || !plainName.MatchString(name)) {
		return shortHash(name)
	}
	return name
}

func shortHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:3])
}

// ErrOther says that an edition stands where another one should go.
var ErrOther = fault.Errorf(fault.T("une autre édition a cette place", "another edition has this place"))

// Folder returns the name of the folder of an edition in its series, as 2026-11.
// The second day of a month has its own, as 2026-11-15, and so has every scenario.
// The error is ErrOther when that place is taken by other communes.
func (id Identity) Folder(series string) (string, error) {
	month := id.Date[:len("2006-01")]
	names := []string{id.Date, month}
	if id.Scenario != "" {
		names = []string{"scenario-" + id.ofScenario()}
	}
	for _, name := range names {
		folder := filepath.Join(series, name)
		there, err := Read(folder)
		if err != nil || there.Edition.Date != id.Date {
			continue
		}
		if e := there.Edition; (e.Part || id.Part) && e.Communes != id.Communes {
			return "", fault.Errorf(fault.T("%v : %s est d'autres communes (%d) le même jour ; nommez le dossier de celles-ci (--series), ou déplacez l'autre", "%v: %s is of other communes (%d) on the same day; name the folder of these (--series), or move that one away"),
				ErrOther, folder, there.Counts.Communes)
		}
		return name, nil
	}
	if id.Scenario == "" && !exists(filepath.Join(series, month)) {
		return month, nil
	}
	return names[0], nil
}

// PlanFolder returns the name of the folder of a plan in the series: it is no edition,
// and each takes the place of the one before.
func (id Identity) PlanFolder() string { return "plan-" + id.ofScenario() }

// ofScenario is the date, and the scenario if it is one.
func (id Identity) ofScenario() string {
	if id.Scenario == "" {
		return id.Date
	}
	return id.Date + "-" + id.Scenario
}
