package part

// Role is what a member is to a turn restriction.
type Role uint8

// Roles.
const (
	From Role = iota
	Via
	To
)

// RoleOf returns the role of a name, false when it has no part in a
// restriction, such as location_hint.
func RoleOf(name []byte) (Role, bool) {
	switch string(name) {
	case "from":
		return From, true
	case "via":
		return Via, true
	case "to":
		return To, true
	}
	return 0, false
}

// IsRestriction reports whether a tag makes a relation a turn restriction.
func IsRestriction(key, value []byte) bool {
	return string(key) == "type" && string(value) == "restriction"
}

// Relation is a restriction of a part. Its members end at Members[MemberEnd].
type Relation struct {
	ID        int64
	Version   int32
	MemberEnd uint32
}

// Member is a member of a restriction. A member that is no node or way can't
// be found in an extract.
type Member struct {
	ID   int64
	Role Role
	Kind MemberKind
}

// MemberKind is the type of object that a member is, numbered as in PBF.
type MemberKind uint8

// Kinds of members.
const (
	NodeMember MemberKind = iota
	WayMember
	OtherMember
)
