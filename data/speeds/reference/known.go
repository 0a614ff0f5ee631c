package reference

import (
	"context"
	"fmt"
	"slices"

	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
)

// KnownDrive is a drive between two communes whose minutes are widely known, from
// road signs, guides and route planners.
type KnownDrive struct {
	Name           string
	From, To       string  // codes of the communes
	Least, Longest float64 // minutes, as known
}

// Known are the drives that every version of the model is looked at by.
var Known = []KnownDrive{
	{"Gap - Briançon", "05061", "05023", 85, 85},
	{"Grenoble - Le Bourg-d'Oisans", "38185", "38052", 52, 52},
	{"Mende - Florac", "48095", "48061", 45, 45},
	{"Digne - Barcelonnette", "04070", "04019", 85, 85},
	{"Aurillac - Saint-Flour", "15014", "15187", 72, 72},
	{"Bitche - Sarreguemines", "57089", "57631", 32, 40},
	{"Bitche - Haguenau", "57089", "67180", 34, 40},
	{"Metz - Thionville", "57463", "57672", 30, 30},
	{"Metz - Sarreguemines", "57463", "57631", 55, 57},
	{"Sierck - Thionville", "57650", "57672", 25, 25},
}

// Minutes returns the middle of what is known.
func (d *KnownDrive) Minutes() float64 { return (d.Least + d.Longest) / 2 }

// KnownMinutes computes the known drives.
func (c *Country) KnownMinutes(ctx context.Context, roads *intercommune.Roads) ([]float64, error) {
	drives := make([][2]road.Place, len(Known))
	for i, d := range Known {
		for k, code := range []string{d.From, d.To} {
			at := slices.Index(c.Codes, code)
			if at < 0 {
				return nil, fmt.Errorf("%s: commune %s is not there", d.Name, code)
			}
			drives[i][k] = c.Places[at]
		}
	}
	return Minutes(ctx, roads, drives)
}
