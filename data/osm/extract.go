package osm

import (
	"time"

	"acces30/data/osm/internal/part"

	"github.com/paulmach/orb"
)

// Extract is what was kept of one or several files. It is never changed after
// Read; all slices it hands out are its own.
type Extract struct {
	Sources []Source // in the order given to Read

	// The nodes that ways pass, by ascending identifier. A node's number is its
	// index in these arrays.
	NodeIDs  []int64
	Lon, Lat []int32 // in 1e-7 degrees

	// TaggedNodes are the nodes whose tags were kept, ascending; NodeTags(i)
	// are those of TaggedNodes[i].
	TaggedNodes []uint32

	// Restrictions are the relations of type restriction all of whose ways and
	// nodes were kept, by ascending identifier.
	Restrictions []Restriction

	Bound   orb.Bound     // box around the nodes, in degrees; zero when there are none
	Seen    Counts        // objects read, kept or not, repeated ones counted every time
	Missing []MissingNode // by way, then along it
	// Cut are the nodes where a way goes on to a missing one, ascending: roads
	// lead out of the data there.
	Cut []uint32
	// ShortWays counts the ways left out because fewer than two of their nodes
	// in a row are in the files.
	ShortWays int
	// IncompleteRestrictions counts those left out because a way or a node of
	// theirs was not kept.
	IncompleteRestrictions int

	wayIDs          []int64
	firstRef        []uint32 // of way w: refs[firstRef[w]:firstRef[w+1]]
	refs            []uint32
	wayTags         part.TagLists
	nodeTags        part.TagLists
	restrictionTags part.TagLists
	strings         []string
}

// Source is what is known of one file read.
type Source struct {
	File   string // as given to Read
	Format Format
	Bytes  int64 // size of the file
	// Date is the moment whose data the file holds, as its header says
	// (osmosis_replication_timestamp in PBF); zero when it does not.
	Date time.Time
	// Edited is the last edit of a way kept from the file, zero when the file
	// has no dates. The file's data is not older.
	Edited  time.Time
	Program string    // what wrote the file, as the header says
	Bound   orb.Bound // as the header says, in degrees; zero when it does not
}

// Counts counts objects.
type Counts = part.Counts

// MissingNode is a node that a kept way names and no file has, or only with
// coordinates off the Earth. The way is cut there.
type MissingNode struct {
	Way, Node int64 // identifiers
}

// Way is a way kept, or one part of it when nodes were missing: then several
// in a row have the same ID, and lie along the way in their order.
type Way struct {
	ID   int64
	Refs []uint32 // its nodes along the way, at least two
	Tags Tags
}

// Restriction is a relation of type restriction, such as no_left_turn.
type Restriction struct {
	ID      int64
	Members []Member // in the order of the relation, only those of the roles below
}

// Role is what a member is to a Restriction.
type Role = part.Role

// Roles.
const (
	From = part.From
	Via  = part.Via
	To   = part.To
)

// Member is a way or a node of a Restriction. Index is its number in the
// Extract; a way that was cut is meant by the number of its first part.
type Member struct {
	Role  Role
	Way   bool // else a node
	Index uint32
}

// Tag is a key and a value, as numbers of strings. Equal strings have equal
// numbers, so that Tags can be compared and remembered without reading them.
type Tag = part.Tag

// Tags are the tags of one object.
type Tags struct {
	List    []Tag
	strings []string
}

// Len returns the number of tags.
func (t Tags) Len() int { return len(t.List) }

// At returns tag i.
func (t Tags) At(i int) (key, value string) {
	return t.strings[t.List[i].Key], t.strings[t.List[i].Value]
}

// Ways returns the number of ways, the parts of cut ones counted apart.
func (e *Extract) Ways() int { return len(e.wayIDs) }

// Way returns way i. Ways come by ascending ID.
func (e *Extract) Way(i int) Way {
	return Way{
		ID:   e.wayIDs[i],
		Refs: e.refs[e.firstRef[i]:e.firstRef[i+1]],
		Tags: Tags{e.wayTags.Of(i), e.strings},
	}
}

// Refs returns how many nodes the ways have together, one counted as often as
// ways pass it.
func (e *Extract) Refs() int { return len(e.refs) }

// NodeTags returns the tags of TaggedNodes[i].
func (e *Extract) NodeTags(i int) Tags { return Tags{e.nodeTags.Of(i), e.strings} }

// degrees turns 1e-7 degrees into degrees.
func degrees(e7 int32) float64 { return float64(e7) / 1e7 }
