package table

import (
	"fmt"
	"strings"
	"testing"

	"acces30/coverage/fault"
)

// TestTextsOfTags: what begins with a tag is called what it is by what stands in its first
// two thousand bytes.
func TestTextsOfTags(t *testing.T) {
	for text, want := range map[string]string{
		`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`: "a workbook of Excel 2003",
		"<kml xmlns='http://www.opengis.net/kml/2.2'>":                                         "a KML file",
		"<gml:FeatureCollection xmlns:gml='http://www.opengis.net/gml/3.2'>":                   "a GML file",
		"<wfs:FeatureCollection>": "a GML file",
		"<!doctype html><html>":   "a web page", "<a/>": "a web page",
		"<a>" + strings.Repeat(" ", 2048-3-5) + "<wfs:>": "a GML file",
		"<a>" + strings.Repeat(" ", 2048-3-4) + "<wfs:>": "a web page",
	} {
		if got := fmt.Sprint(fault.Errorf(insteadOfTags([]byte(text)))); !strings.HasPrefix(got, "is "+want) {
			t.Errorf("%.60q %s, want %s", text, got, want)
		}
	}
}

// TestQuotesBehindBackslashes: they are of the text at the beginning of a field too, but not
// at its end.
func TestQuotesBehindBackslashes(t *testing.T) {
	for text, want := range map[string]string{
		`"\"Foyer\" de Metz";57`: `"Foyer" de Metz|57`, `"a\"b";57`: `a"b|57`, `"C:\";57`: `C:\|57`, `"a""b";57`: `a"b|57`,
	} {
		r := &recordReader{text: []byte(text + "\n"), comma: ';', line: 1}
		rec, _ := r.next()
		if rec == nil || strings.Join(rec.fields, "|") != want {
			t.Errorf("%s is read as %v, want %s", text, rec, want)
		}
	}
}
