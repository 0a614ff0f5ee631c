package table

import "testing"

// TestWholeCSV: all that is read of texts of separated values, and told of them: quotes
// that stand where they should not, lines that they join, rows that end early, numbers
// of rows and headings between them, columns of one name, and bytes that are no text.
func TestWholeCSV(t *testing.T) {
	layout := Layout{Columns: []Column{{Key: "a", Names: []string{"a"}}, {Key: "b", Names: []string{"b"}, Lines: true}}}
	checkWritten(t, layout, map[string]string{
		"x;y,z\n1;2\n": `
			CSV UTF-8 line 1 +0 of 2: x|y,z
			2: 1|2`,
		"x,y;z\n1,2\n1;2\n": `
			CSV UTF-8 line 1 +0 of 3: x|y;z
			2: 1|2
			3 broken, 1 fields instead of 2: 1;2`,
		"a,b,c\n\"x\"y,\"p \"q,3\n\"1\"\"2\",\"\",\"a\\\"b\"\n": `
			CSV UTF-8 line 1 +0 of 3: a|b|c
			2: xy|p q|3
			3: 1"2||a"b
			2 stray quote "": "x"y,"p "q,3, 1 times
			3 stray quote "": "1""2","","a\"b", 1 times`,
		"a,b,c\n  \"x, y\"  ,\"z\" ,3\n \"x\n\",2,3\n  \"1\"2,3,4\n \"\n": `
			CSV UTF-8 line 1 +0 of 6: a|b|c
			2: x, y  |z |3
			5:   "1"2|3|4
			3 broken, 1 fields instead of 3: "x
			4 broken, a stray quote: ",2,3
			6 broken, 1 fields instead of 3: "
			3 stray quote "": "x, 1 times
			5 stray quote "": "1"2,3,4, 1 times
			6 stray quote "": ", 1 times`,
		"a,b,c\n=\"007\",=\"a\"\"b\",=\"x\n": `
			CSV UTF-8 line 1 +0 of 2: a|b|c
			2: 007|a"b|="x
			2 stray quote "": ="007",="a""b",="x, 1 times`,
		"a,b,c\n\"=\"\"01\"\"\",\"=\"\"0\"\"\"\"1\"\"\",\"=\"\"01\"\n": `
			CSV UTF-8 line 1 +0 of 2: a|b|c
			2: 01|="0""1"|="01`,
		"a,b,c\n\"C:\\\",\"D:\\\"\n\"E:\\\",2,3\n": `
			CSV UTF-8 line 1 +0 of 3: a|b|c
			2: C:\|D:\|
			3: E:\|2|3
			2 short row "": C:\,D:\, 1 times`,
		"a,b,c\n\"1,\"\"2\"\",3\",,\n\"4,5,6\"\n\"7,8\"\n\"1,2,3\",x,\n\"1,2,3\"y\n": `
			CSV UTF-8 line 1 +0 of 6: a|b|c
			2: 1|2|3
			3: 4|5|6
			5: 1,2,3|x|
			4 broken, 1 fields instead of 3: 7,8
			6 broken, 1 fields instead of 3: 1,2,3y
			2 wrapped line "": "1,""2"",3",,, 2 times
			6 stray quote "": "1,2,3"y, 1 times`,
		"a,b,c\n\"1,2,\"\"3\n\",,\n": `
			CSV UTF-8 line 1 +0 of 3: a|b|c
			2: 1|2|3
			2 stray quote "": "1,2,""3, 1 times
			3 stray quote "": ",,, 1 times`,
		"a,b,c,d\n1,\"x,3,4\n5,6,7,8\n9,y\",11,12\n1,2,3,4\n": `
			CSV UTF-8 line 1 +0 of 5: a|b|c|d
			2: 1|x|3|4
			3: 5|6|7|8
			4: 9|y|11|12
			5: 1|2|3|4
			2 stray quote "": 1,"x,3,4, 1 times
			4 stray quote "": 9,y",11,12, 1 times`,
		"a,b,c,d\n1,\"x\ny,z\nw\",3,4\n1,2,3,4\n": `
			CSV UTF-8 line 1 +0 of 5: a|b|c|d
			2: 1|x\ny,z\nw|3|4
			5: 1|2|3|4`,
		"a,b,c\n1,\"x,3\n5,6\"\",7\n\n8,9\",0\n": `
			CSV UTF-8 line 1 +0 of 5: a|b|c
			2: 1|x|3
			3: 5|6""|7
			5: 8|9|0
			2 stray quote "": 1,"x,3, 1 times
			3 stray quote "": 5,6"",7, 1 times
			5 stray quote "": 8,9",0, 1 times`,
		"a,b\n1,\"x\n5,6\n8\",0\n": `
			CSV UTF-8 line 1 +0 of 4: a|b
			2: 1|x
			3: 5|6
			4: 8|0
			2 stray quote "": 1,"x, 1 times
			4 stray quote "": 8",0, 1 times`,
		"a,b\n\"x\ny\"z,2\n3,4\n": `
			CSV UTF-8 line 1 +0 of 4: a|b
			3: y"z|2
			4: 3|4
			2 broken, a stray quote: "x
			3 stray quote "": y"z,2, 1 times`,
		"a,b,c\n\"x\ny\" z,2\n\"p,3,4\n5,6,7\n": `f: a quote opened on line 4 is never closed`,
		"a,b,c\n1,2,\"3\n4,5,6\n":               `f: a quote opened on line 2 is never closed`,
		"a,b,c\n1,2,\"3\n\n4\n5,\"6\n":          `f: a quote opened on line 5 is never closed`,
		"a,b,c,d,e\n1,2\n1,2,3\n1,2,3,4,5\n1,2,3\n1,2\n9,9,9,9\n1\n1,2,3\n": `
			CSV UTF-8 line 1 +0 of 9: a|b|c|d|e
			2: 1|2|||
			3: 1|2|3||
			4: 1|2|3|4|5
			5: 1|2|3||
			9: 1|2|3||
			6 broken, 2 fields instead of 5: 1,2
			7 broken, 4 fields instead of 5: 9,9,9,9
			8 broken, 1 fields instead of 5: 1
			2 short row "": 1,2, 4 times`,
		"a,b,c,d,e\n1,2\n3,4\n5,6,7\n1,2,3,4,5\n": `
			CSV UTF-8 line 1 +0 of 5: a|b|c|d|e
			5: 1|2|3|4|5
			2 broken, 2 fields instead of 5: 1,2
			3 broken, 2 fields instead of 5: 3,4
			4 broken, 3 fields instead of 5: 5,6,7`,
		"sep=;\na;b,c\n1;2,3\n": `
			CSV UTF-8 line 2 +0 of 3: a|b,c
			3: 1|2,3`,
		"SEP=,\n\na;b;c\n1;2;3\n": `
			CSV UTF-8 line 3 +0 of 4: a|b|c
			4: 1|2|3`,
		"\"sep=|\"\na|b\n1|2": `
			CSV UTF-8 line 2 +0 of 3: a|b
			3: 1|2`,
		"sep=x\na;b\n": `
			CSV UTF-8 line 2 +1 of 2: a|b`,
		"sep=;": `
			CSV UTF-8 line 1 +0 of 1: sep=;`,
		"sep=;\n": `f: holds no header`,
		"a;b\n1,5;2\n2,5;3\n": `
			CSV UTF-8 line 1 +0 of 3: a|b
			2: 1,5|2
			3: 2,5|3`,
		"a|b,c\n1|2,3\n4|5\n": `
			CSV UTF-8 line 1 +0 of 3: a|b,c
			2: 1|2,3
			3: 4|5`,
		"a b\n1\n2\n": `
			CSV UTF-8 line 1 +0 of 3: a b
			2: 1
			3: 2`,
		"a,b\n1;2;3\n1;2;3\n": `
			CSV UTF-8 line 1 +0 of 3: a|b
			2 broken, 1 fields instead of 2: 1;2;3
			3 broken, 1 fields instead of 2: 1;2;3`,
		"Liste\n\nx,y,z\n1,2,3\n": `
			CSV UTF-8 line 1 +0 of 4: Liste
			3 broken, 3 fields instead of 1: x,y,z
			4 broken, 3 fields instead of 1: 1,2,3`,
		"\n\n , \na,b\n1,2\n": `
			CSV UTF-8 line 4 +0 of 5: a|b
			5: 1|2`,
		",,\n \n": `f: holds no header`,
		"a,,c,,\n1,2,3\n1,2,3,,\n1,2,3,4\n,,,,\n": `
			CSV UTF-8 line 1 +0 of 5: a||c
			2: 1|2|3
			3: 1|2|3
			4 broken, 4 fields instead of 3: 1,2,3,4`,
		"a,b\n1,x,y\n2,z,w\n": `
			CSV UTF-8 line 1 +0 of 3: |a|b
			2: 1|x|y
			3: 2|z|w
			2 without row names "": 1,x,y, 1 times`,
		"a,b\n0,x,y\n1,z,w\n": `
			CSV UTF-8 line 1 +0 of 3: |a|b
			2: 0|x|y
			3: 1|z|w
			2 without row names "": 0,x,y, 1 times`,
		"a,b\n1,x,y\n3,z,w\n": `
			CSV UTF-8 line 1 +0 of 3: a|b
			2 broken, 3 fields instead of 2: 1,x,y
			3 broken, 3 fields instead of 2: 3,z,w`,
		"a,b\n1,x,y\n": `
			CSV UTF-8 line 1 +0 of 2: a|b
			2 broken, 3 fields instead of 2: 1,x,y`,
		"a,b\n0,x,y\n0,z,w\n": `
			CSV UTF-8 line 1 +0 of 3: a|b
			2 broken, 3 fields instead of 2: 0,x,y
			3 broken, 3 fields instead of 2: 0,z,w`,
		"a,b\n2,x,y\n3,z,w\n": `
			CSV UTF-8 line 1 +0 of 3: a|b
			2 broken, 3 fields instead of 2: 2,x,y
			3 broken, 3 fields instead of 2: 3,z,w`,
		"a,b\nq,x,y\nr,z,w\n": `
			CSV UTF-8 line 1 +0 of 3: a|b
			2 broken, 3 fields instead of 2: q,x,y
			3 broken, 3 fields instead of 2: r,z,w`,
		"a,b\n1,x,y\n2,z\n": `
			CSV UTF-8 line 1 +0 of 3: a|b
			3: 2|z
			2 broken, 3 fields instead of 2: 1,x,y`,
		"a,b\n1,x,y\n1,z,w\n2,u,v\n": `
			CSV UTF-8 line 1 +0 of 4: |a|b
			2: 1|x|y
			3: 1|z|w
			4: 2|u|v
			2 without row names "": 1,x,y, 1 times`,
		"'a','b'\n'1','2'\n' 3 ',4\n'5\n": `
			CSV UTF-8 line 1 +0 of 4: a|b
			2: 1|2
			3: 3|4
			4 broken, 1 fields instead of 2: '5
			1 quoted by others "": 'a', 1 times`,
		"«a»;« b »\n« 1 »;2\n": `
			CSV UTF-8 line 1 +0 of 2: a|b
			2: 1|2
			1 quoted by others "": «a», 1 times`,
		"'a',b\n'1',2\n": `
			CSV UTF-8 line 1 +0 of 2: 'a'|b
			2: '1'|2`,
		"'a',\n'1','2'\n": `
			CSV UTF-8 line 1 +0 of 2: 'a'
			2 broken, 2 fields instead of 1: '1','2'`,
		"“a”,“b”\n“1”,„2“\n": `
			CSV UTF-8 line 1 +0 of 2: a|b
			2: 1|„2“
			1 quoted by others "": “a”, 1 times`,
		"`a`,`b`\n`1`,``\n": "\nCSV UTF-8 line 1 +0 of 2: a|b\n2: 1|\n1 quoted by others \"\": `a`, 1 times",
		"„a“,„b“\n„1“,2\n": `
			CSV UTF-8 line 1 +0 of 2: a|b
			2: 1|2
			1 quoted by others "": „a“, 1 times`,
		"','\n1,2\n": `
			CSV UTF-8 line 1 +0 of 2: '|'
			2: 1|2`,
		"a,b,A,b,a\n1,2,3,4,5\n,2,3,4,5\n1,,3,4,5\n,,3,,5\n,,,4,\n,,,,\n": `
			CSV UTF-8 line 1 +0 of 7: a|b|A|b|a
			2: 1|2|3|4|5
			3: 3|4|3|4|5
			4: 3|4|3|4|5
			5: 5||3||5
			6: |4||4|
			1 repeated column "a": a, 3 times
			1 repeated column "b": b, 2 times`,
		"x,a,,a\n1,,2,3\n": `
			CSV UTF-8 line 1 +0 of 2: x|a||a
			2: 1|3|2|3
			1 repeated column "a": a, 2 times`,
		"a,b\n1,2\na,b\n3,4\n---,===\na,\n,b\na,c\n-- -,__:+\n--,--\n\n": `
			CSV UTF-8 line 1 +0 of 11: a|b
			2: 1|2
			4: 3|4
			6: a|
			7: |b
			8: a|c
			10: --|--
			3 heading again "": a,b, 3 times`,
		"a,,b\na,,b\na,x,b\n": `
			CSV UTF-8 line 1 +0 of 3: a||b
			3: a|x|b
			2 heading again "": a,,b, 1 times`,
		"a,b,c\n-----\n-\n1,2,3\n": `
			CSV UTF-8 line 1 +0 of 4: a|b|c
			4: 1|2|3
			3 broken, 1 fields instead of 3: -
			2 heading again "": -----, 1 times`,
		"a,b\n1,2\n\x00\x00\x1a": `
			CSV UTF-8 line 1 +0 of 2: a|b
			2: 1|2`,
		"a,b\n1,\x002\n#xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,y\n": `
			CSV UTF-8 line 1 +0 of 3 damaged 2: a|b
			2: 1|�2
			3: #xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx|y`,
		"a,b\n1,\x002\n": `f: is no text (a program's own format, or damaged): give CSV, XLSX, JSON or GeoJSON`,
		"a,b\n1,\xe9\xe92\n\x003,4\n#xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,y\n": `
			CSV Windows-1252 line 1 +0 of 4 damaged 3: a|b
			2: 1|éé2
			3: �3|4
			4: #xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx|y`,
		"a,b\n\x001,é\xe9é\n#xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,y\n": `
			CSV UTF-8 line 1 +0 of 3 damaged 2: a|b
			2: �1|é�é
			3: #xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx|y`,
		"a,b\nà,é\xe9\n\x001,é\n#xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,y\n": `
			CSV UTF-8 line 1 +0 of 4 damaged 2: a|b
			2: à|é�
			3: �1|é
			4: #xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx|y`,
		"a,b\n#N/A,#n/a \n#N/A,x#N/A\n\u200bx,y\u200b\nÃ©,é\n": `
			CSV UTF-8 line 1 +0 of 5: a|b
			2: |
			3: |x#N/A
			4: x|y
			5: é|é
			2 error value "a": #N/A, 2 times
			2 error value "b": #n/a, 1 times
			4 unseen characters "a": ⟨U+200B⟩x, 1 times
			4 unseen characters "b": y⟨U+200B⟩, 1 times
			5 encoded twice "a": Ã©, 1 times`,
		"\u200ba,bÃ©\n1,2\n": `
			CSV UTF-8 line 1 +0 of 2: a|bé
			2: 1|2
			1 unseen characters "": ⟨U+200B⟩a, 1 times
			1 encoded twice "": bÃ©, 1 times`,
		"a,b\n1,2,3\n1\n4,5\n1,\"2\"x\n": `
			CSV UTF-8 line 1 +0 of 5: a|b
			4: 4|5
			5: 1|2x
			2 broken, 3 fields instead of 2: 1,2,3
			3 broken, 1 fields instead of 2: 1
			5 stray quote "": 1,"2"x, 1 times`,
	})
}
