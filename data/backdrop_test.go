package data

import (
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/data/moselle"
)

// loadedWith loads the built-in Moselle but for some tables.
func loadedWith(t *testing.T, change func(*Options)) *coverage.Study {
	t.Helper()
	opts := Options{BuiltIn: moselle.Tables(), Settings: coverage.Settings{Threshold: 30 * road.Minute, MarginMetres: 40_000}}
	change(&opts)
	study, err := Load(t.Context(), opts)
	if err != nil {
		t.Fatal(err)
	}
	return study
}

func codes(outlines []coverage.Outline) string {
	var all []string
	for _, o := range outlines {
		all = append(all, o.Code)
	}
	return strings.Join(all, " ")
}

// TestBackdrop: the built-in Moselle has the outline of every commune and of the
// départements around it, and nothing else of the study changes.
func TestBackdrop(t *testing.T) {
	study := loadedWith(t, func(*Options) {})
	inScope, _, _, _ := study.CountScope()
	if n := len(study.Backdrop.Communes); n != inScope.Communes {
		t.Errorf("%d outlines of %d communes", n, inScope.Communes)
	}
	if got := codes(study.Backdrop.Departements); !strings.Contains(got, "54 55 57 67 68") || strings.Contains(got, "75") {
		t.Errorf("départements %s", got)
	}
	for i := range study.Communes {
		if study.Communes[i].Outline != nil {
			t.Fatalf("%s has an outline to be measured by", study.Communes[i].Name)
		}
	}
	if study.OutOfOutline.Compared != 0 {
		t.Error("points were compared with outlines for maps")
	}
}

// TestBackdropOfOthers: made-up communes get no outlines of the real ones, an
// analyst's own outlines stand in their place, and communes that have merged since
// have one.
func TestBackdropOfOthers(t *testing.T) {
	const head = "code,name,lat,lon,population\n"
	give := func(content string) func(*Options) {
		path := writeFile(t, "communes.csv", []byte(content))
		return func(o *Options) { o.Communes, o.Settings.Departements = path, []string{"57"} }
	}
	made := loadedWith(t, give(head+"57001,Ici,48.1,7.3,10\n57002,Là,48.2,7.35,10\n57003,Ailleurs,48.3,7.4,10\n"))
	if b := made.Backdrop; len(b.Communes)+len(b.Departements) > 0 {
		t.Errorf("made-up communes are drawn as %d real ones", len(b.Communes))
	}
	const three = head + "57001,Aboncourt,49.26083,6.34556,324\n57002,Aboncourt-sur-Seille,48.82,6.35,80\n57003,Abreschviller,48.63,7.09,1450\n"
	if b := loadedWith(t, give(three)).Backdrop; codes(b.Communes) != "57001 57002 57003" || !strings.Contains(codes(b.Departements), "57") {
		t.Errorf("three communes: %v, %v", codes(b.Communes), codes(b.Departements))
	}
	merged := loadedWith(t, func(o *Options) {
		give(three)(o)
		o.Mergers = writeFile(t, "mergers.csv", []byte("old,new\n57002,57001\n"))
	})
	if codes(merged.Backdrop.Communes) != "57001 57003" {
		t.Errorf("after a merger: %s", codes(merged.Backdrop.Communes))
	}
	own := loadedWith(t, func(o *Options) {
		give(three)(o)
		o.Outlines = writeFile(t, "own.geojson", []byte(`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"57001"},"geometry":{"type":"Polygon","coordinates":[[[6.3,49.2],[6.4,49.2],[6.4,49.3],[6.3,49.2]]]}}]}`))
	})
	if len(own.Backdrop.Communes) > 0 || len(own.Backdrop.Departements) == 0 {
		t.Errorf("beside own outlines: %d communes, %d départements", len(own.Backdrop.Communes), len(own.Backdrop.Departements))
	}
}
