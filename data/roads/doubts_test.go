package roads

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"acces30/coverage/finding"
)

// TestMainRoadsAlone: of fifty kilometres and more, ferries and tracks left out, at least
// a tenth is tertiary or below, or it is told with the files' name.
func TestMainRoadsAlone(t *testing.T) {
	type way struct {
		tags       string
		kilometres float64
	}
	primary := func(km float64) way { return way{`<tag k="highway" v="primary"/>`, km} }
	for _, tt := range []struct {
		name string
		ways []way
		told float64 // in percent; negative when nothing is
	}{
		{"primary alone", []way{primary(60)}, 0},
		{"too little to tell", []way{primary(49)}, -1},
		{"just enough to tell", []way{primary(51)}, 0},
		{"few residential", []way{primary(54.5), {`<tag k="highway" v="residential"/>`, 5.5}}, 9.2},
		{"some tertiary", []way{primary(53.5), {`<tag k="highway" v="tertiary"/>`, 6.5}}, -1},
		{"secondary is main", []way{primary(30), {`<tag k="highway" v="secondary"/>`, 30}}, 0},
		{"tracks do not count", []way{primary(60), {`<tag k="highway" v="track"/>`, 40}}, 0},
		{"ferries do not count", []way{primary(30), {`<tag k="route" v="ferry"/>`, 60}}, -1},
	} {
		var text strings.Builder
		text.WriteString(`<osm version="0.6">`)
		for i, w := range tt.ways {
			south, north := 45.0, 45+w.kilometres/111.2
			fmt.Fprintf(&text, `<node id="%d" lat="%f" lon="%d"/><node id="%d" lat="%f" lon="%d"/>`, 2*i+1, south, i, 2*i+2, north, i)
		}
		for i, w := range tt.ways {
			fmt.Fprintf(&text, `<way id="%d"><nd ref="%d"/><nd ref="%d"/>%s</way>`, i+1, 2*i+1, 2*i+2, w.tags)
		}
		text.WriteString(`</osm>`)
		path := filepath.Join(t.TempDir(), "a.osm")
		if err := os.WriteFile(path, []byte(text.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		opened, err := Open(t.Context(), []string{path}, Options{})
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		found := mainOnly(opened.Network)
		if tt.told < 0 {
			if len(found) != 0 {
				t.Errorf("%s: %+v", tt.name, found)
			}
			continue
		}
		if len(found) != 1 || found[0].Kind != finding.RoadsMainOnly.Kind || found[0].Source.File != "a.osm" {
			t.Errorf("%s: %+v", tt.name, found)
		} else if share := float64(found[0].Details[0].(finding.Percent)); !(math.Abs(share-tt.told) <= 0.1) {
			t.Errorf("%s: %.2f %%, want %.1f", tt.name, share, tt.told)
		}
	}
}
