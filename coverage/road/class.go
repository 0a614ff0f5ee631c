package road

import "slices"

// Class is the rank of a road in a speed model. Its meaning is the model's:
// one of the classes below for real roads, the level of a link for the modelled
// network.
type Class uint8

// Classes of real roads, in descending rank; a link is a slip road.
const (
	Motorway Class = iota
	MotorwayLink
	Trunk
	TrunkLink
	Primary
	PrimaryLink
	Secondary
	SecondaryLink
	Tertiary
	TertiaryLink
	Unclassified
	Residential
	LivingStreet
	Service
	Track
	Ferry
	Classes // how many there are
)

// classNames are the classes of real roads as OpenStreetMap writes them:
// highway=*, and route=ferry. Files of speeds and reports use them too.
var classNames = [Classes]string{
	Motorway:      "motorway",
	MotorwayLink:  "motorway_link",
	Trunk:         "trunk",
	TrunkLink:     "trunk_link",
	Primary:       "primary",
	PrimaryLink:   "primary_link",
	Secondary:     "secondary",
	SecondaryLink: "secondary_link",
	Tertiary:      "tertiary",
	TertiaryLink:  "tertiary_link",
	Unclassified:  "unclassified",
	Residential:   "residential",
	LivingStreet:  "living_street",
	Service:       "service",
	Track:         "track",
	Ferry:         "ferry",
}

// Name returns the name of a class of real roads in OpenStreetMap; empty for
// what is none.
func (c Class) Name() string {
	if c >= Classes {
		return ""
	}
	return classNames[c]
}

// ParseClass returns the class of real roads with a name; false when none has
// it.
func ParseClass(name string) (Class, bool) {
	i := slices.Index(classNames[:], name)
	if i < 0 {
		return 0, false
	}
	return Class(i), true
}

// IsLink reports whether a class of real roads is that of slip roads.
func (c Class) IsLink() bool {
	switch c {
	case MotorwayLink, TrunkLink, PrimaryLink, SecondaryLink, TertiaryLink:
		return true
	}
	return false
}
