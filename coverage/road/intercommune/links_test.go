package intercommune

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/internal/pointgrid"
	"acces30/coverage/road"
)

// linksOf lists the links of a network by the places' numbers, each once.
func linksOf(c *Roads, places int) []string {
	number := make(map[uint32]int)
	for i := range places {
		number[c.Network().Node(i)] = i
	}
	var list []string
	n := c.Network()
	for node := range uint32(n.Nodes()) {
		for a := n.FirstOut[node]; a < n.FirstOut[node+1]; a++ {
			if i, j := number[node], number[n.Head[a]]; i < j {
				list = append(list, fmt.Sprint(i, "-", j))
			}
		}
	}
	slices.Sort(list)
	return list
}

// TestGabrielAgainstDefinition compares the neighbour search with the
// definition, third point by third point, on random places: scattered, on a
// line, on a coarse grid with many at one place.
func TestGabrielAgainstDefinition(t *testing.T) {
	for seed := range uint64(150) {
		rng := rand.New(rand.NewPCG(seed, 7))
		points := randomPoints(rng, 1+rng.IntN(60), int(seed%3))
		reach := 5e3 + rng.Float64()*40e3
		search := neighbourSearch{grid: pointgrid.New(points)}
		for i, p := range points {
			var got, want []int
			for _, c := range search.around(p, i, reach) {
				got = append(got, int(c.point))
			}
			for j, q := range points {
				if j != i && math.Hypot(p.X()-q.X(), p.Y()-q.Y()) <= reach && gabriel(points, i, j) {
					want = append(want, j)
				}
			}
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d, point %d: neighbours %v, want %v", seed, i, got, want)
			}
		}
	}
}

// gabriel reports whether two points are neighbours by definition.
func gabriel(points []orb.Point, i, j int) bool {
	for k, r := range points {
		if k != i && k != j && insideCircle(points[i], points[j], r) {
			return false
		}
	}
	return true
}

// randomPoints scatters points over 40 km; shape 1 puts them on a line, shape
// 2 on a grid of 5 km, where many coincide.
func randomPoints(rng *rand.Rand, n, shape int) []orb.Point {
	points := make([]orb.Point, n)
	for i := range points {
		x, y := rng.Float64()*40e3, rng.Float64()*40e3
		switch shape {
		case 1:
			y = 0
		case 2:
			x, y = math.Round(x/5e3)*5e3, math.Round(y/5e3)*5e3
		}
		points[i] = orb.Point{x, y}
	}
	return points
}

// line of places along a meridian, ten kilometres apart.
func meridian(lands ...string) []road.Place {
	places := make([]road.Place, len(lands))
	for i, l := range lands {
		places[i] = road.Place{Point: orb.Point{6, 48 + float64(i)*0.09}, People: 100, Land: l}
	}
	return places
}

func TestLinksStayOnTheirLand(t *testing.T) {
	c := build(t, meridian("", "", "Île", "", "Île"), testParams())
	if got, want := linksOf(c, 5), []string{"0-1", "1-3", "2-4"}; !slices.Equal(got, want) {
		t.Errorf("links %v, want %v", got, want)
	}
}

func TestLinksEndAtTheLongest(t *testing.T) {
	params := testParams()
	params.Levels[0].Longest = 9e3
	if got := linksOf(build(t, meridian("", ""), params), 2); len(got) != 0 {
		t.Errorf("links %v over the longest", got)
	}
}

func TestBarriersCutLinks(t *testing.T) {
	params := testParams()
	params.Barriers = []Barrier{{Name: "water", Line: orb.LineString{{5, 48.05}, {7, 48.05}}}}
	if got, want := linksOf(build(t, meridian("", "", ""), params), 3), []string{"1-2"}; !slices.Equal(got, want) {
		t.Errorf("links %v, want %v", got, want)
	}
}
