package car

import (
	"testing"

	"acces30/coverage/road"
)

// TestWholeWays: all that is said of a way in both directions.
func TestWholeWays(t *testing.T) {
	const dual, narrow, signed, dest = road.DualCarriageway, road.NarrowRoad, road.Signed, road.Destination
	type a = road.Attributes
	for tags, want := range map[string]struct {
		onward, backward a
		directions       road.Directions
	}{
		"highway=tertiary":                     {a{Class: road.Tertiary}, a{Class: road.Tertiary}, both},
		"highway=primary oneway=-1":            {a{Class: road.Primary}, a{Class: road.Primary}, backward},
		"highway=primary oneway=no":            {a{Class: road.Primary}, a{Class: road.Primary}, both},
		"highway=primary oneway=yes":           {a{Class: road.Primary}, a{Class: road.Primary}, onwards},
		"highway=primary oneway=reversible":    {a{Class: road.Primary}, a{Class: road.Primary}, closed},
		"highway=tertiary oneway=alternating":  {a{Class: road.Tertiary, Flags: narrow}, a{Class: road.Tertiary, Flags: narrow}, both},
		"highway=tertiary width=4":             {a{Class: road.Tertiary}, a{Class: road.Tertiary}, both},
		"highway=tertiary width=3.99":          {a{Class: road.Tertiary, Flags: narrow}, a{Class: road.Tertiary, Flags: narrow}, both},
		"highway=tertiary width=2 oneway=yes":  {a{Class: road.Tertiary}, a{Class: road.Tertiary}, onwards},
		"highway=tertiary narrow=yes oneway=1": {a{Class: road.Tertiary, Flags: narrow}, a{Class: road.Tertiary, Flags: narrow}, onwards},
		"highway=trunk oneway=-1":              {a{Class: road.Trunk, Flags: dual}, a{Class: road.Trunk, Flags: dual}, backward},
		"highway=primary oneway=yes maxspeed=70": {
			a{Class: road.Primary, MaxSpeed: 70, Flags: dual}, a{Class: road.Primary, MaxSpeed: 70, Flags: dual}, onwards},
		"highway=primary oneway=yes maxspeed=69": {a{Class: road.Primary, MaxSpeed: 69}, a{Class: road.Primary, MaxSpeed: 69}, onwards},
		"highway=secondary oneway=yes maxspeed:forward=90": {
			a{Class: road.Secondary, MaxSpeed: 90, Flags: dual}, a{Class: road.Secondary}, onwards},
		"highway=secondary oneway=yes maxspeed:backward=90": {
			a{Class: road.Secondary}, a{Class: road.Secondary, MaxSpeed: 90, Flags: dual}, onwards},
		"highway=primary oneway=yes maxspeed=50 zone:traffic=FR:rural": {
			a{Class: road.Primary, MaxSpeed: 50, Setting: road.OutOfTown}, a{Class: road.Primary, MaxSpeed: 50, Setting: road.OutOfTown}, onwards},
		"highway=primary oneway=yes zone:traffic=XX:rural": {
			a{Class: road.Primary, Setting: road.OutOfTown, Flags: dual}, a{Class: road.Primary, Setting: road.OutOfTown, Flags: dual}, onwards},
		"highway=primary oneway=yes zone:traffic=XX:urban": {a{Class: road.Primary, Setting: road.Urban}, a{Class: road.Primary, Setting: road.Urban}, onwards},
		"highway=primary maxspeed=90":                      {a{Class: road.Primary, MaxSpeed: 90}, a{Class: road.Primary, MaxSpeed: 90}, both},
		"highway=tertiary oneway=yes maxspeed=90":          {a{Class: road.Tertiary, MaxSpeed: 90}, a{Class: road.Tertiary, MaxSpeed: 90}, onwards},
		"highway=primary oneway=yes maxspeed=90 dual_carriageway=no": {
			a{Class: road.Primary, MaxSpeed: 90}, a{Class: road.Primary, MaxSpeed: 90}, onwards},
		"highway=primary junction=circular maxspeed=90": {
			a{Class: road.Primary, MaxSpeed: 90, Flags: road.Roundabout}, a{Class: road.Primary, MaxSpeed: 90, Flags: road.Roundabout}, onwards},
		"highway=residential access:backward=private": {a{Class: road.Residential}, a{Class: road.Residential, Flags: dest}, both},
		"highway=residential access:forward=private":  {a{Class: road.Residential, Flags: dest}, a{Class: road.Residential}, both},
		"highway=residential access:forward=destination": {
			a{Class: road.Residential, Flags: dest}, a{Class: road.Residential}, both},
		"highway=residential access=private":            {a{Class: road.Residential, Flags: dest}, a{Class: road.Residential, Flags: dest}, both},
		"highway=residential motor_vehicle:backward=no": {a{Class: road.Residential}, a{Class: road.Residential}, onwards},
		"highway=residential motor_vehicle:forward=no":  {a{Class: road.Residential}, a{Class: road.Residential}, backward},
		"highway=residential access=no":                 {a{Class: road.Residential}, a{Class: road.Residential}, closed},
		"highway=service access:backward=private":       {a{Class: road.Service}, a{Class: road.Service, Flags: dest}, onwards},
		"highway=residential access=yes;no":             {a{Class: road.Residential, Flags: signed}, a{Class: road.Residential, Flags: signed}, both},
		"highway=service maxwidth=1.9 maxheight=1.9 width=1.9": {
			a{Class: road.Service, Flags: narrow}, a{Class: road.Service, Flags: narrow}, both},
		"highway=tertiary maxwidth=1.89":                {a{}, a{}, closed},
		"highway=tertiary maxheight=1.89":               {a{}, a{}, closed},
		"highway=service width=1.89":                    {a{}, a{}, closed},
		"highway=service est_width=1.89":                {a{}, a{}, closed},
		"highway=residential width=1.89":                {a{Class: road.Residential, Flags: narrow}, a{Class: road.Residential, Flags: narrow}, both},
		"highway=tertiary maxwidth:physical=1.8":        {a{}, a{}, closed},
		"highway=tertiary toll:motorcar=no toll=yes":    {a{Class: road.Tertiary}, a{Class: road.Tertiary}, both},
		"highway=motorway maxspeed=none toll=yes":       {a{Class: road.Motorway, MaxSpeed: 140, Flags: road.Toll}, a{Class: road.Motorway, MaxSpeed: 140, Flags: road.Toll}, onwards},
		"route=ferry duration=20 oneway=yes toll=yes":   {a{Class: road.Ferry, Fixed: 12000, Flags: road.Toll}, a{Class: road.Ferry, Fixed: 12000, Flags: road.Toll}, onwards},
		"route=ferry duration=20 oneway=-1":             {a{Class: road.Ferry, Fixed: 12000}, a{Class: road.Ferry, Fixed: 12000}, backward},
		"route=ferry foot=yes":                          {a{}, a{}, closed},
		"route=ferry bicycle=yes":                       {a{}, a{}, closed},
		"route=ferry foot=yes hgv=yes":                  {a{Class: road.Ferry}, a{Class: road.Ferry}, both},
		"route=ferry motor_vehicle=destination foot=no": {a{Class: road.Ferry}, a{Class: road.Ferry}, both},
		"route=ferry access=private hgv=yes":            {a{}, a{}, closed},
	} {
		there, back, directions := Way(parse(tags))
		if there != want.onward || back != want.backward || directions != want.directions {
			t.Errorf("%s:\n got %+v, %+v, directions %d\nwant %+v, %+v, %d", tags, there, back, directions, want.onward, want.backward, want.directions)
		}
	}
}
