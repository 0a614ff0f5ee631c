package osm

import (
	"bytes"
	"compress/bzip2"
	"context"
	"io"
	"os"
	"runtime"
	"testing"

	"github.com/paulmach/osm"
	"github.com/paulmach/osm/osmpbf"
)

// BenchmarkRead reads whole extracts; its twin scans them with the oracle,
// which decodes every object and keeps none.
func BenchmarkRead(b *testing.B) {
	for _, c := range []struct {
		name string
		file func(testing.TB) string
	}{
		{"porto", func(t testing.TB) string { return shared(t, "porto_r5.osm.pbf") }},
		{"delaware", delaware},
	} {
		b.Run(c.name, func(b *testing.B) {
			file := c.file(b)
			status, err := os.Stat(file)
			if err != nil {
				b.Fatal(err)
			}
			b.Run("read", func(b *testing.B) {
				b.SetBytes(status.Size())
				b.ReportAllocs()
				for b.Loop() {
					mustRead(b, Options{}, file)
				}
			})
			b.Run("paulmach", func(b *testing.B) {
				b.SetBytes(status.Size())
				b.ReportAllocs()
				for b.Loop() {
					scan(b, file, func(osm.Object) {})
				}
			})
		})
	}
}

// scan reads a PBF file with the oracle.
func scan(t testing.TB, file string, do func(osm.Object)) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	scanner := osmpbf.New(context.Background(), f, runtime.GOMAXPROCS(0))
	defer scanner.Close()
	for scanner.Scan() {
		do(scanner.Object())
	}
	if err := scanner.Err(); err != nil {
		t.Fatal(err)
	}
}

// BenchmarkReadXML reads one extract in every packing; bytes are those of the
// text as unpacked.
func BenchmarkReadXML(b *testing.B) {
	bz2, err := os.ReadFile(shared(b, "liechtenstein_2013_osm2pgsql.osm.bz2"))
	if err != nil {
		b.Fatal(err)
	}
	text, err := io.ReadAll(bzip2.NewReader(bytes.NewReader(bz2)))
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name    string
		content []byte
	}{{"plain", text}, {"gzip", zip(text)}, {"bzip2", bz2}} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				mustReadBytes(b, c.content)
			}
		})
	}
}
