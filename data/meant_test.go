package data

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestExchangedFiles: a file given as another one is called by what it is, with its
// path and the flag that it belongs to.
func TestExchangedFiles(t *testing.T) {
	folder := t.TempDir()
	put := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	const plain = "57001,Aboncourt,300,49.2,6.3,,,\n57002,Aboncourt-sur-Seille,100,48.8,6.3,,,\n"
	communes := put("communes.csv", goodCommunes+plain)
	short := put("short.csv", "code,nom,population,lat,lon\n57463,Metz,120000,49.12,6.17\n57672,Thionville,43000,49.36,6.17\n57001,Aboncourt,300,49.2,6.3\n57002,Aboncourt-sur-Seille,100,48.8,6.3\n")
	sites := put("sites.csv", goodList)
	settings := put("s.toml", "# mine\nlang = \"fr\"\n[output]\nstrict = true\n")
	pbf := put("roads.osm.pbf", "\x00\x00\x00\x0d\x0a\x09OSMHeader\x18\x7c")
	xml := put("roads.osm", "<?xml version='1.0'?>\n<osm version=\"0.6\"/>")
	book := excelize.NewFile()
	defer book.Close()
	_ = book.SetCellValue("Sheet1", "A1", "Temps")
	_ = book.SetCellValue("Sheet1", "A2", 3)
	_ = book.SetAppProps(&excelize.AppProperties{Application: ownProgram})
	own := filepath.Join(folder, "acces30-57.xlsx")
	if err := book.SaveAs(own); err != nil {
		t.Fatal(err)
	}
	_ = book.SetSheetRow("Sheet1", "A1", &[]string{"Structure", "Commune", "lat", "lon"})
	_ = book.SetSheetRow("Sheet1", "A2", &[]string{"France services de Metz", "57463", "49.12", "6.17"})
	listed := filepath.Join(folder, "À surveiller.xlsx")
	if err := book.SaveAs(listed); err != nil {
		t.Fatal(err)
	}
	_ = book.SetAppProps(&excelize.AppProperties{Application: "Microsoft Excel"})
	_ = book.SetDocProps(&excelize.DocProperties{Creator: ownProgram, LastModifiedBy: "Marie"})
	saved := filepath.Join(folder, "saved.xlsx")
	if err := book.SaveAs(saved); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ communes, sites, want string }{
		{communes, listed, "À surveiller.xlsx: is a workbook that acces30 wrote"},
		{communes, saved, saved + ": is a workbook that acces30 wrote"},
		{sites, communes, sites + ": seems to be the table of structures: give that one with --sites"},
		{communes, communes, communes + ": is the table of communes: 4 of its 4 rows are communes"},
		{communes, short, short + ": is the table of communes: 4 of its 4 rows are communes"},
		{communes, settings, settings + ": is a settings file and no table: give it with --config"},
		{settings, sites, settings + ": is a settings file"},
		{communes, pbf, pbf + ": is an extract of OpenStreetMap and no table: give it with --roads"},
		{xml, sites, xml + ": is an extract of OpenStreetMap"},
		{own, sites, own + ": is a workbook that acces30 wrote"},
		{filepath.Join(folder, "none.csv"), sites, "none.csv: there is no such file"},
		{communes, folder, folder + ": is a folder"},
	} {
		_, err := Load(context.Background(), withMoselle(Options{Communes: tt.communes, Structures: tt.sites}))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%v, want %s", err, tt.want)
		}
	}
}
