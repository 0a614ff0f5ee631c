package atlas

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"acces30/coverage/polygon/mesh"
)

// nameTest is a map on which names are looked at: layers that are off, times larger than
// the whole, about a commune, with a commune or a structure chosen.
type nameTest struct {
	off       string
	times     float64
	about     int
	commune   int // -1 is none
	structure int
	radius    float64 // of a circle in the middle, in place of about and times; 0 is none
	edge      string  // of the map, near which the name of the commune in about is; "" is none
	from      float64 // pixels from there to the name
}

// middle is the cell in the middle of the map, on which a name in the midst of its commune
// is so wide.
func (n nameTest) middle(d *pageData, v mapView, wide float64) mesh.Cell {
	x, y := v.width/2, v.height/2
	switch n.edge {
	case "left":
		x = n.from + wide/2
	case "right":
		x = v.width - n.from - wide/2
	case "top":
		y = n.from + 7.5
	case "bottom":
		y = v.height - n.from - 7.5
	}
	at, scale := d.Communes[n.about].At, n.times*v.whole
	return mesh.Cell{at[0] - int32(math.Round((x-v.width/2)/scale)), at[1] - int32(math.Round((y-v.height/2)/scale))}
}

// enlarge goes to the largest circle that is smaller than wanted when all is shown, near
// enough for it to be as large.
func (n *nameTest) enlarge(d *pageData, v mapView) {
	largest := 0.0
	for i, c := range d.Communes {
		if r := math.Sqrt(float64(c.People)*d.PerPerson/math.Pi) * v.whole; n.radius > 0 && c.People > 0 && r < n.radius && r > largest {
			largest, n.about, n.times = r, i, math.Round(100*math.Pow(n.radius/r, 2))/100
		}
	}
}

func (n nameTest) has(layer string) bool { return !slices.Contains(strings.Split(n.off, ","), layer) }

const (
	townFont  = "bold 13px system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
	placeFont = "12px system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
)

// placedNames are the names that the map has, each with its place: the foremost first,
// each at the first place beside its symbol that is free, if any is.
func placedNames(d *pageData, n nameTest, v mapView, taken [][4]float64, below func(i int) string, width func(font, text string) float64) (all []string) {
	taken = append(taken, [4]float64{v.width - 160, v.height - 56, v.width, v.height}) // the scale bar
	seats := make(map[string][2]int)
	for _, x := range d.Points {
		s := d.Structures[x[0]]
		a, b := v.place(*s.Points[x[1]].At)
		if n.has("sites") && a >= 0 && b >= 0 && a <= v.width && b <= v.height {
			r := v.symbol(s, x[1]) + 1
			taken = append(taken, [4]float64{a - r, b - r, a + r, b + r})
		}
		if _, has := seats[s.Points[x[1]].Code]; s.InScope && (s.Points[x[1]].Kind == 0 || !has) {
			seats[s.Points[x[1]].Code] = x
		}
	}
	marked := make(map[int]bool)
	for _, mark := range d.Plan.Sites {
		if n.has("plan") && mark.At != nil {
			a, b := v.place(*mark.At)
			taken = append(taken, [4]float64{a - 9, b - 9, a + 9, b + 9})
			marked[mark.Commune] = true
		}
	}
	write := func(i int) bool {
		c := d.Communes[i]
		x, y := v.place(c.At)
		if x < -60 || y < 0 || x > v.width+60 || y > v.height {
			return false
		}
		font, time := placeFont, ""
		if c.People >= 10_000 {
			font = townFont
		}
		if v.scale > 2.6*v.whole {
			time = below(i)
		}
		wide, high := width(font, c.Name), 15.0
		if time != "" {
			wide, high = max(wide, width(placeFont, time)), 29
		}
		outlined, reach := len(c.Rings) > 0, 0.0
		if !outlined {
			if reach = 2; n.has("communes") {
				reach = max(math.Sqrt(float64(max(c.People, 0))*d.PerPerson/math.Pi), d.Smallest) * v.whole * math.Sqrt(max(v.scale/v.whole, 1))
			}
		}
		over := outlined || reach > 16 // its own ground
		if at, has := seats[c.Code]; has && n.has("sites") {
			s := d.Structures[at[0]]
			sx, sy := v.place(*s.Points[at[1]].At)
			r, away := v.symbol(s, at[1]), 0.0
			switch away = math.Hypot(sx-x, sy-y); {
			case outlined || away < r && reach < r:
				x, y, reach, over = sx, sy, r, false
			case away < reach+r:
				reach, over = max(reach, away+r), false
			}
		}
		if marked[i] {
			reach, over = max(reach, 9), false
		}
		gap := reach + 3
		slant := 0.75 * gap
		offsets := [][2]float64{
			{gap + wide/2, 0}, {slant + wide/2, -slant - high/3}, {slant + wide/2, slant + high/3},
			{-gap - wide/2, 0}, {-slant - wide/2, -slant - high/3}, {-slant - wide/2, slant + high/3}, {0, -gap - high/2}, {0, gap + high/2},
		}
		if over {
			offsets = slices.Insert(offsets, 0, [2]float64{})
		}
		for _, o := range offsets {
			b := [4]float64{x + o[0] - wide/2, y + o[1] - high/2, x + o[0] + wide/2, y + o[1] + high/2}
			if b[0] < 2 || b[1] < 2 || b[2] > v.width-2 || b[3] > v.height-2 || slices.ContainsFunc(taken, func(t [4]float64) bool {
				return b[0] < t[2] && b[2] > t[0] && b[1] < t[3] && b[3] > t[1]
			}) {
				continue
			}
			taken = append(taken, [4]float64{b[0] - 3, b[1] - 2, b[2] + 3, b[3] + 2})
			put := func(text, font string, foot float64) {
				left := x + o[0] - width(font, text)/2
				if o[0] > 0 {
					left = b[0]
				} else if o[0] < 0 {
					left = b[2] - width(font, text)
				}
				all = append(all, fmt.Sprintf("%s %.1f %.1f", text, left, b[1]+foot))
			}
			if put(c.Name, font, 12); time != "" {
				put(time, placeFont, 26)
			}
			return true
		}
		return false
	}
	if n.commune >= 0 {
		write(n.commune)
	}
	written, most := 0, max(20, math.Round(v.width*v.height/9000))
	for _, i := range d.Named {
		if float64(written) < most && i != n.commune && write(i) {
			written++
		}
	}
	return all
}
