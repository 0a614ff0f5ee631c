package street

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/paulmach/orb"

	"acces30/coverage/road"
	"acces30/coverage/road/internal/roadtest"
)

var testAbout = About{
	Sources: []Source{{File: "lorraine-latest.osm.pbf", SHA256: "00ff", Bytes: 12345, Date: time.Date(2026, 11, 22, 20, 21, 0, 0, time.UTC)}},
	Bound:   orb.Bound{Min: orb.Point{4.88, 47.8}, Max: orb.Point{7.65, 49.62}},
}

// written returns a random network and its file.
func written(t testing.TB, seed uint64) (*Network, []byte) {
	t.Helper()
	n, err := newRandomCase(seed).builder().Build(testAbout)
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := n.Write(&file); err != nil {
		t.Fatal(err)
	}
	return n, file.Bytes()
}

func readBytes(file []byte) (*Network, error) {
	return Read(bytes.NewReader(file), int64(len(file)))
}

// signed returns a file with a checksum that fits its content.
func signed(content []byte) []byte {
	content = content[:len(content)-sumSize]
	sum := sha256.Sum256(content)
	return append(content[:len(content):len(content)], sum[:]...)
}

func TestRoundTrip(t *testing.T) {
	unexported := cmp.AllowUnexported(Network{}, coord{}, kind{}, link{}, stretch{}, passed{}, road.Network{})
	for seed := range uint64(300) {
		n, file := written(t, seed)
		got, err := readBytes(file)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if diff := cmp.Diff(n, got, unexported, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("seed %d: read otherwise than written (-want +got):\n%s", seed, diff)
		}
		if diff := cmp.Diff(n.Info(), got.Info()); diff != "" {
			t.Fatalf("seed %d: told otherwise (-want +got):\n%s", seed, diff)
		}
	}
}

// TestLargeFile reads a network whose every array is longer than what is read at once,
// and no multiple of it.
func TestLargeFile(t *testing.T) {
	const nodes = 70_001
	var lon, lat []int32
	for i := range int32(nodes) {
		lon, lat = append(lon, 6_0000000+37*(i%300)), append(lat, 49_0000000+53*(i/300))
	}
	b := NewBuilder(lon, lat)
	for i := uint32(0); i+2 < nodes; i += 2 {
		b.SetFeature(i+1, road.NodeFeature(1+i/2%7))
		a := road.Attributes{Class: road.Class(i / 2 % 3), MaxSpeed: uint8(i)}
		b.AddWay([]uint32{i, i + 1, i + 2}, a, a, road.BothWays)
		b.Cut(i)
	}
	n := mustBuild(t, b)
	var file bytes.Buffer
	if err := n.Write(&file); err != nil {
		t.Fatal(err)
	}
	got, err := readBytes(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	same := slices.Equal(n.kinds, got.kinds) && slices.Equal(n.points, got.points) && slices.Equal(n.features, got.features) &&
		slices.Equal(n.cut, got.cut) && slices.Equal(n.links, got.links) && slices.Equal(n.line, got.line) &&
		slices.Equal(n.stretch, got.stretch) && slices.Equal(n.passed, got.passed) && slices.Equal(n.cm, got.cm) && slices.Equal(n.arcs, got.arcs)
	if !same || len(n.cut) != nodes/2 || len(n.passed) != nodes/2 {
		t.Error("read otherwise than written")
	}
	r := mustDrive(t, got, Options{MinComponent: 1, Radius: 1})
	for i := range uint32(got.Links()) {
		for at := got.links[i].point; at < got.links[i+1].point-1; at++ {
			if link := r.grid.linkOf(at); link != i {
				t.Fatalf("piece %d is said to be of link %d, is of %d", at, link, i)
			}
		}
	}
}

// TestIsCompiled knows a compiled file by how it begins, of whichever version.
func TestIsCompiled(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, magic[:len(magic)-1]: false, magic: true, magic + "\x09": true, "A" + magic[1:]: false, magic[:len(magic)-1] + " ": false,
	} {
		if got := IsCompiled(strings.NewReader(text)); got != want {
			t.Errorf("%q: %t, want %t", text, got, want)
		}
	}
}

// TestHeaderSize writes and reads the largest description there may be, and refuses to
// write a larger one.
func TestHeaderSize(t *testing.T) {
	n := mustBuild(t, row(2, both(street, 0, 1)).builder())
	least, err := n.about.header()
	if err != nil {
		t.Fatal(err)
	}
	n.about.Compiler = strings.Repeat("x", maxHeader-len(least))
	var file bytes.Buffer
	if err := n.Write(&file); err != nil {
		t.Fatal(err)
	}
	if got, err := readBytes(file.Bytes()); err != nil || got.about.Compiler != n.about.Compiler {
		t.Errorf("the largest header: %v", err)
	}
	// A blank more makes it too large; the file is whole otherwise.
	large := slices.Insert(file.Bytes()[:file.Len():file.Len()], len(magic)+8, ' ')
	order.PutUint32(large[len(magic)+4:], maxHeader+1)
	if _, err := readBytes(signed(large)); !errors.Is(err, ErrFormat) {
		t.Errorf("a header of a byte more: %v", err)
	}
	n.about.Compiler += "x"
	if err := n.Write(io.Discard); err == nil || err.Error() != "description of compiled roads: 1048577 bytes are too many" {
		t.Errorf("one byte more: %v", err)
	}
}

// TestDamaged changes every byte of a file, and cuts it everywhere.
func TestDamaged(t *testing.T) {
	_, file := written(t, 5)
	for i := range file {
		damaged := bytes.Clone(file)
		damaged[i] ^= 0x40
		if _, err := readBytes(damaged); !errors.Is(err, ErrFormat) && !errors.Is(err, ErrVersion) {
			t.Errorf("byte %d changed: %v", i, err)
		}
		if _, err := readBytes(file[:i]); !errors.Is(err, ErrFormat) {
			t.Errorf("cut at byte %d: %v", i, err)
		}
	}
	if _, err := readBytes(append(bytes.Clone(file), 0)); !errors.Is(err, ErrFormat) {
		t.Errorf("a byte more: %v", err)
	}
	old := bytes.Clone(file)
	old[len(magic)]--
	if _, err := readBytes(signed(old)); !errors.Is(err, ErrVersion) {
		t.Errorf("older version: %v", err)
	}
}

// TestHostile changes bytes of files whose checksums are right. What is read
// none the less must be safe to use.
func TestHostile(t *testing.T) {
	refused := 0
	for seed := range uint64(5000) {
		rng := rand.New(rand.NewPCG(seed, 17))
		_, file := written(t, seed%40)
		for range 1 + rng.IntN(3) {
			file[len(magic)+4+rng.IntN(len(file)-sumSize-len(magic)-4)] ^= byte(1 << rng.IntN(8))
		}
		n, err := readBytes(signed(file))
		if err != nil {
			refused++
			continue
		}
		use(t, n)
	}
	if refused < 1000 || refused > 4900 {
		t.Errorf("%d files of 5000 refused", refused)
	}
}

// use does all that can be done with a network.
func use(t testing.TB, n *Network) {
	if err := roadtest.Check(n.base); err != nil {
		t.Fatal(err)
	}
	n.Info()
	n.Edge(100)
	opts := Options{Speeds: exactSpeeds{}, Environment: func(orb.Point) road.Environment { return road.Dense }, AccessSpeed: 5, Radius: maxRadius, MinComponent: 1}
	r, err := n.Drive(t.Context(), opts)
	if err != nil {
		t.Fatal(err)
	}
	for i := range uint32(n.Links()) {
		n.Line(i)
		for _, c := range n.lineOf(i) {
			p := c.point()
			r.Depart(p, road.OffPeak)
			r.Arrive(p, road.Peak)
			r.Between(p, n.points[0].point(), road.OffPeak)
		}
	}
}

// TestLyingHeader claims large arrays in a small file.
func TestLyingHeader(t *testing.T) {
	_, file := written(t, 5)
	length := int(order.Uint32(file[len(magic)+4:]))
	for i := range countsSize / 4 {
		liar := bytes.Clone(file)
		order.PutUint32(liar[int(startSize)+length+4*i:], 0xffffffff)
		allocated := testing.AllocsPerRun(1, func() {
			if _, err := readBytes(signed(liar)); !errors.Is(err, ErrFormat) {
				t.Errorf("count %d: %v", i, err)
			}
		})
		if allocated > 100 {
			t.Errorf("count %d: %g allocations", i, allocated)
		}
	}
	liar := bytes.Clone(file)
	order.PutUint32(liar[len(magic)+4:], 0xffffffff)
	if _, err := readBytes(signed(liar)); !errors.Is(err, ErrFormat) {
		t.Errorf("header size: %v", err)
	}
	// As long as leaves no room for the counts and the checksum, or just for them.
	most := len(file) - int(startSize) - countsSize - sumSize
	for _, length := range []int{most, most + 1, most + 20, len(file), maxHeader, maxHeader + 1} {
		liar = bytes.Clone(file)
		order.PutUint32(liar[len(magic)+4:], uint32(length))
		if _, err := readBytes(signed(liar)); !errors.Is(err, ErrFormat) {
			t.Errorf("a header of %d bytes in a file of %d: %v", length, len(file), err)
		}
	}
	liar = bytes.Clone(file)
	liar[startSize] = '['
	if _, err := readBytes(signed(liar)); !errors.Is(err, ErrFormat) {
		t.Errorf("a header that is no description: %v", err)
	}
}

// failing is a disk that fails after some bytes.
type failing struct{ left int }

var errDisk = errors.New("disk full")

func (f *failing) Write(b []byte) (int, error) {
	if f.left -= len(b); f.left < 0 {
		return 0, errDisk
	}
	return len(b), nil
}

func (f *failing) ReadAt(b []byte, _ int64) (int, error) { return 0, errDisk }

// badSector can't be read from one offset on.
type badSector struct {
	io.ReaderAt
	at int64
}

func (b badSector) ReadAt(p []byte, off int64) (int, error) {
	if off == b.at {
		return 0, errDisk
	}
	return b.ReaderAt.ReadAt(p, off)
}

func TestFailingDisk(t *testing.T) {
	n, file := written(t, 5)
	for _, left := range []int{0, len(file) - 1} {
		if err := n.Write(&failing{left}); !errors.Is(err, errDisk) {
			t.Errorf("after %d bytes: %v", left, err)
		}
	}
	if _, err := Read(&failing{}, 1000); !errors.Is(err, errDisk) {
		t.Errorf("reading: %v", err)
	}
	// A bad sector, which only those who read the arrays meet: the reader of the checksum
	// begins at the start of the file.
	start := startSize + int64(order.Uint32(file[len(magic)+4:])) + countsSize
	if _, err := Read(badSector{bytes.NewReader(file), start}, int64(len(file))); !errors.Is(err, errDisk) {
		t.Errorf("arrays that can't be read: %v", err)
	}
	if _, err := Read(badSector{bytes.NewReader(file), int64(len(file)) - sumSize}, int64(len(file))); !errors.Is(err, errDisk) {
		t.Errorf("a checksum that can't be read: %v", err)
	}
	if _, err := Read(badSector{bytes.NewReader(file), startSize}, int64(len(file))); !errors.Is(err, errDisk) {
		t.Errorf("a header that can't be read: %v", err)
	}
	// The file has become shorter since its size was asked.
	if _, err := Read(bytes.NewReader(file[:len(file)-100]), int64(len(file))); !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) && !errors.Is(err, ErrFormat) {
		t.Errorf("shorter than told: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	for seed := range uint64(10) {
		_, file := written(f, seed)
		f.Add(file[:len(file)-sumSize])
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		n, err := readBytes(signed(append(content, make([]byte, sumSize)...)))
		if err == nil {
			use(t, n)
		}
	})
}
