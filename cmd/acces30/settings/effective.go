package settings

import (
	"maps"
	"path/filepath"
	"reflect"
	"slices"

	"acces30/coverage"
	"acces30/reports"
)

// Effective lists the settings that made a result, in the order of the settings
// file, but for those about this machine. Inputs are named without their
// folders: the same run elsewhere is the same.
func (s Settings) Effective(r *coverage.Result) []reports.Setting {
	for _, d := range s.declared() { // s is a copy
		d.field.eachPath(filepath.Base)
	}
	var list []reports.Setting
	for _, d := range s.declared() {
		switch value := d.field.at.Interface().(type) {
		case map[string]map[string]string:
			for _, table := range slices.Sorted(maps.Keys(value)) {
				list = append(list, d.entries(d.key+"."+table, value[table])...)
			}
		case map[string]string:
			list = append(list, d.entries(d.key, value)...)
		default:
			if !d.local {
				list = append(list, d.inForce(r))
			}
		}
	}
	return list
}

// entries lists a table of settings under their dotted keys.
func (d *setting) entries(prefix string, table map[string]string) []reports.Setting {
	var list []reports.Setting
	for _, key := range slices.Sorted(maps.Keys(table)) {
		list = append(list, reports.Setting{Key: prefix + "." + key, Name: d.name, Value: table[key], Shown: table[key]})
	}
	return list
}

// inForce returns one setting as it was in force.
func (d *setting) inForce(r *coverage.Result) reports.Setting {
	one := reports.Setting{Key: d.key, Name: d.name, Unit: d.unit, Value: d.field.at.Interface()}
	if d.effective != nil {
		one.Value = d.effective(r)
	}
	one.Shown = one.Value
	if d.shown != nil {
		one.Shown = d.shown(r)
	}
	if v := reflect.ValueOf(one.Value); v.Kind() == reflect.Slice && v.IsNil() {
		one.Value = reflect.MakeSlice(v.Type(), 0, 0).Interface() // a list in JSON
	}
	if isEmpty(one.Shown) {
		one.Shown = d.empty
	}
	if _, words := one.Shown.(reports.Text); words {
		one.Unit = reports.Text{}
	}
	return one
}

// isEmpty reports whether a value is an empty text or list.
func isEmpty(value any) bool {
	v := reflect.ValueOf(value)
	return (v.Kind() == reflect.String || v.Kind() == reflect.Slice) && v.Len() == 0
}
