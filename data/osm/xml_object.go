package osm

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// hear gathers what the tags of the current object say.
func (x *xmlReader) hear() verdict {
	var says verdict
	for i := 0; i < len(x.object.keys); i += 2 {
		says.hear(x.sel.rules[x.object.keys[i]], []byte(x.object.keys[i+1]))
	}
	return says
}

func (x *xmlReader) endNode() error {
	o, p := &x.object, x.file.part
	if err := x.money.charge(1, xmlNodeBytes); err != nil {
		return err
	}
	tags := int32(-1)
	if x.hear().node {
		if len(p.nodeTags.spans) == math.MaxInt32 {
			return ErrMemory
		}
		tags = int32(len(p.nodeTags.spans))
		if err := x.addTags(&p.nodeTags, false); err != nil {
			return err
		}
	}
	x.file.nodes = append(x.file.nodes, xmlNode{o.id, o.lon, o.lat, o.version, tags})
	return nil
}

func (x *xmlReader) endWay() error {
	o, p := &x.object, x.file.part
	if says := x.hear(); !says.way || says.without {
		return nil
	}
	if err := x.money.charge(1, wayBytes+len(o.refs)*refBytes); err != nil {
		return err
	}
	if err := x.addTags(&p.wayTags, false); err != nil {
		return err
	}
	if err := x.refs.grow(len(o.refs)); err != nil {
		return err
	}
	for _, ref := range o.refs {
		x.refs.add(ref)
	}
	if t := date(o.edited); !t.IsZero() {
		p.edited = max(p.edited, t.Unix())
	}
	p.ways = append(p.ways, wayRecord{o.id, o.version, uint32(len(x.refs.keys))})
	return nil
}

func (x *xmlReader) endRelation() error {
	o, p := &x.object, x.file.part
	restriction := false
	for i := 0; i < len(o.keys); i += 2 {
		restriction = restriction || isRestriction([]byte(o.keys[i]), []byte(o.keys[i+1]))
	}
	if !restriction {
		return nil
	}
	if err := x.money.charge(1, relationBytes+len(o.members)*memberBytes); err != nil {
		return err
	}
	if err := x.addTags(&p.relationTags, true); err != nil {
		return err
	}
	for _, m := range o.members {
		if role, ok := roleOf([]byte(m.role)); ok {
			p.members = append(p.members, memberRecord{m.id, role, kindOf(m.kind)})
		}
	}
	p.relations = append(p.relations, relationRecord{o.id, o.version, uint32(len(p.members))})
	return nil
}

func kindOf(name string) memberKind {
	switch name {
	case "node":
		return nodeMember
	case "way":
		return wayMember
	}
	return otherMember
}

// addTags adds the tags of the current object to a list, all or those that the
// selection keeps.
func (x *xmlReader) addTags(list *tagLists, all bool) error {
	for i := 0; i < len(x.object.keys); i += 2 {
		key, value := x.object.keys[i], x.object.keys[i+1]
		if !all && !x.sel.keeps(x.sel.rules[key]) {
			continue
		}
		k, err := x.word(key)
		if err != nil {
			return err
		}
		v, err := x.word(value)
		if err != nil {
			return err
		}
		if err := x.money.charge(1, tagBytes); err != nil {
			return err
		}
		list.tags = append(list.tags, Tag{k, v})
	}
	list.close()
	return nil
}

// word returns the number of a string in the part.
func (x *xmlReader) word(s string) (uint32, error) {
	n, ok := x.words[s]
	if ok {
		return n, nil
	}
	n, err := x.file.part.text([]byte(s), x.money)
	if err == nil {
		x.words[x.file.part.strings[n]] = n
	}
	return n, err
}

// errNumber says that a coordinate is not a number.
var errNumber = errors.New("not a number")

// parseFixed reads degrees as 1e-7 degrees, rounded like those of PBF, half
// away from zero; false when they are beyond the limit in degrees.
func parseFixed(s string, limit int64) (int32, bool, error) {
	nano, ok := parseNano(s)
	if !ok {
		v, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
		if err != nil && !errors.Is(err, strconv.ErrRange) || math.IsNaN(v) {
			return 0, false, errNumber
		}
		if math.Abs(v) > float64(limit) {
			return 0, false, nil
		}
		nano = int64(math.Round(v * 1e9))
	}
	e7, onEarth := fixed(nano, limit)
	return e7, onEarth, nil
}

// parseNano reads a plain decimal as 1e-9 units, exactly but for the digits
// beyond; false when it is written in another way or is beyond 999.
func parseNano(s string) (int64, bool) {
	digits, negative := strings.CutPrefix(s, "-")
	whole, fraction, _ := strings.Cut(digits, ".")
	if len(whole) == 0 || len(whole) > 3 {
		return 0, false
	}
	if strings.Trim(whole, "0123456789") != "" || strings.Trim(fraction, "0123456789") != "" {
		return 0, false
	}
	nano := int64(0)
	for _, c := range whole {
		nano = nano*10 + int64(c-'0')
	}
	for i := range 9 {
		nano *= 10
		if i < len(fraction) {
			nano += int64(fraction[i] - '0')
		}
	}
	if negative {
		nano = -nano
	}
	return nano, true
}
