namespace Customer360.Spark.Sql;

// Text and binary: searching, cutting, padding, encoding. Positions count characters from 1.
public static partial class Functions
{
    /// <summary>The code point of the first character; 0 for an empty text.</summary>
    public static Column Ascii(Column column) => Sql.Column.Call("ascii", column);

    /// <summary>Bytes as Base64 text.</summary>
    public static Column Base64(Column column) => Sql.Column.Call("base64", column);

    /// <summary>The length in bits.</summary>
    public static Column BitLength(Column column) => Sql.Column.Call("bit_length", column);

    /// <summary>The text without spaces, or other characters, at both ends.</summary>
    public static Column Btrim(Column column, Column? trim = null) => Given("btrim", [column], (trim, null));

    /// <summary>The character of a code point; empty below 0.</summary>
    public static Column Char(Column column) => Sql.Column.Call("char", column);

    /// <summary>The number of characters, or of bytes for binary.</summary>
    public static Column CharLength(Column column) => Sql.Column.Call("char_length", column);

    /// <summary>The number of characters, or of bytes for binary.</summary>
    public static Column CharacterLength(Column column) => Sql.Column.Call("character_length", column);

    /// <summary>The character of a code point; empty below 0.</summary>
    public static Column Chr(Column column) => Sql.Column.Call("chr", column);

    /// <summary>The text with a collation, which says how it compares.</summary>
    public static Column Collate(Column column, string collation) => Sql.Column.Call("collate", column, Lit(collation));

    /// <summary>The name of a text's collation.</summary>
    public static Column Collation(Column column) => Sql.Column.Call("collation", column);

    /// <summary>Texts, bytes or arrays joined end to end.</summary>
    public static Column Concat(params Column[] columns) => Sql.Column.Call("concat", columns);

    /// <summary>Texts and arrays of texts joined with a separator; nulls are passed over, so the result is never null.</summary>
    public static Column ConcatWs(string separator, params Column[] columns) => Sql.Column.Call("concat_ws", [Lit(separator), .. columns]);

    /// <summary>Whether a text or binary holds another.</summary>
    public static Column Contains(Column left, Column right) => Sql.Column.Call("contains", left, right);

    /// <summary>Text from bytes in a character set such as UTF-8.</summary>
    public static Column Decode(Column column, string charset) => Sql.Column.Call("decode", column, Lit(charset));

    /// <summary>
    /// The result behind the first search value that equals the first column, in the order value, search, result, …, default.
    /// </summary>
    public static Column Decode(params Column[] columns) => Sql.Column.Call("decode", columns);

    /// <summary>The text at a position, which comes first and counts from 1.</summary>
    public static Column Elt(params Column[] columns) => Sql.Column.Call("elt", columns);

    /// <summary>The bytes of a text in a character set such as UTF-8.</summary>
    public static Column Encode(Column column, string charset) => Sql.Column.Call("encode", column, Lit(charset));

    /// <summary>Whether a text or binary ends with another.</summary>
    public static Column EndsWith(Column column, Column suffix) => Sql.Column.Call("endswith", column, suffix);

    /// <summary>The position of a text in a comma-separated list; 0 when it is not there.</summary>
    public static Column FindInSet(Column text, Column list) => Sql.Column.Call("find_in_set", text, list);

    /// <summary>A number as text with thousands separators and decimal places.</summary>
    public static Column FormatNumber(Column column, int d) => Sql.Column.Call("format_number", column, Lit(d));

    /// <summary>Text in the style of C's printf.</summary>
    public static Column FormatString(string format, params Column[] arguments) =>
        Sql.Column.Call("format_string", [Lit(format), .. arguments]);

    /// <summary>The text with every word's first letter in upper case and the rest in lower case.</summary>
    public static Column InitCap(Column column) => Sql.Column.Call("initcap", column);

    /// <summary>Where a text first occurs in another, counted from 1; 0 when it does not.</summary>
    public static Column Instr(Column column, string substring) => Sql.Column.Call("instr", column, Lit(substring));

    /// <summary>Where a text first occurs in another, counted from 1; 0 when it does not.</summary>
    public static Column Instr(Column column, Column substring) => Sql.Column.Call("instr", column, substring);

    /// <summary>Whether the bytes of a text are valid UTF-8.</summary>
    public static Column IsValidUtf8(Column column) => Sql.Column.Call("is_valid_utf8", column);

    /// <summary>The text in lower case.</summary>
    public static Column Lcase(Column column) => Sql.Column.Call("lcase", column);

    /// <summary>The first characters of a text.</summary>
    public static Column Left(Column column, Column length) => Sql.Column.Call("left", column, length);

    /// <summary>The number of characters, or of bytes for binary.</summary>
    public static Column Len(Column column) => Sql.Column.Call("len", column);

    /// <summary>The number of characters, trailing spaces included, or of bytes for binary.</summary>
    public static Column Length(Column column) => Sql.Column.Call("length", column);

    /// <summary>How many single-character edits turn one text into the other.</summary>
    public static Column Levenshtein(Column left, Column right) => Sql.Column.Call("levenshtein", left, right);

    /// <summary>The edit distance of two texts; -1 when it is above the threshold.</summary>
    public static Column Levenshtein(Column left, Column right, int threshold) =>
        Sql.Column.Call("levenshtein", left, right, Lit(threshold));

    /// <summary>Whether the whole text matches a pattern with % and _.</summary>
    public static Column Like(Column column, Column pattern, Column? escape = null) => Given("like", [column, pattern], (escape, null));

    /// <summary>Whether the whole text matches a pattern with % and _, upper and lower case being equal.</summary>
    public static Column Ilike(Column column, Column pattern, Column? escape = null) => Given("ilike", [column, pattern], (escape, null));

    /// <summary>Where a text first occurs in another, counted from 1; 0 when it does not.</summary>
    public static Column Locate(string substring, Column column) => Sql.Column.Call("locate", Lit(substring), column);

    /// <summary>Where a text first occurs in another at or behind a position; 0 when it does not.</summary>
    public static Column Locate(string substring, Column column, int pos) => Sql.Column.Call("locate", Lit(substring), column, Lit(pos));

    /// <summary>The text in lower case.</summary>
    public static Column Lower(Column column) => Sql.Column.Call("lower", column);

    /// <summary>The text brought to a length by filling in on the left, or cut.</summary>
    public static Column Lpad(Column column, int length, string pad) => Sql.Column.Call("lpad", column, Lit(length), Lit(pad));

    /// <summary>The text or bytes brought to a length by filling in on the left, or cut.</summary>
    public static Column Lpad(Column column, Column length, Column? pad = null) => Given("lpad", [column, length], (pad, null));

    /// <summary>The text without spaces at its start.</summary>
    public static Column Ltrim(Column column) => Sql.Column.Call("ltrim", column);

    /// <summary>The text without any of the given characters at its start.</summary>
    public static Column Ltrim(Column column, string trimString) => Sql.Column.Call("ltrim", Lit(trimString), column);

    /// <summary>The text without any of the given characters at its start.</summary>
    public static Column Ltrim(Column column, Column trim) => Sql.Column.Call("ltrim", trim, column);

    /// <summary>Whether a text of digits passes the Luhn check, as card numbers do.</summary>
    public static Column LuhnCheck(Column column) => Sql.Column.Call("luhn_check", column);

    /// <summary>The text with every invalid UTF-8 sequence replaced by U+FFFD.</summary>
    public static Column MakeValidUtf8(Column column) => Sql.Column.Call("make_valid_utf8", column);

    /// <summary>The text with its letters and digits replaced by X, x and n, or by other characters.</summary>
    public static Column Mask(
        Column column, Column? upperChar = null, Column? lowerChar = null, Column? digitChar = null, Column? otherChar = null) =>
        Given("mask", [column], (upperChar, "X"), (lowerChar, "x"), (digitChar, "n"), (otherChar, null));

    /// <summary>The length in bytes.</summary>
    public static Column OctetLength(Column column) => Sql.Column.Call("octet_length", column);

    /// <summary>The text with a part replaced from a position on, as long as the replacement unless a length is given.</summary>
    public static Column Overlay(Column source, Column replacement, Column position, Column? length = null) =>
        Given("overlay", [source, replacement, position], (length, null));

    /// <summary>Where a text first occurs in another at or behind a start; 0 when it does not.</summary>
    public static Column Position(Column substring, Column column, Column? start = null) =>
        Given("position", [substring, column], (start, null));

    /// <summary>Text in the style of C's printf.</summary>
    public static Column Printf(Column format, params Column[] arguments) => Sql.Column.Call("printf", [format, .. arguments]);

    /// <summary>The text between single quotes, quotes in it being escaped.</summary>
    public static Column Quote(Column column) => Sql.Column.Call("quote", column);

    /// <summary>Whether a regular expression is found in the text.</summary>
    public static Column Regexp(Column column, Column pattern) => Sql.Column.Call("regexp", column, pattern);

    /// <summary>How often a regular expression is found in the text.</summary>
    public static Column RegexpCount(Column column, Column pattern) => Sql.Column.Call("regexp_count", column, pattern);

    /// <summary>What a group of a regular expression caught, group 0 being the whole; empty when nothing is found.</summary>
    public static Column RegexpExtract(Column column, string pattern, int groupIndex) =>
        Sql.Column.Call("regexp_extract", column, Lit(pattern), Lit(groupIndex));

    /// <summary>What a group of a regular expression caught, for every find; group 1 unless another is given.</summary>
    public static Column RegexpExtractAll(Column column, Column pattern, Column? groupIndex = null) =>
        Given("regexp_extract_all", [column, pattern], (groupIndex, null));

    /// <summary>Where a regular expression is first found, counted from 1; 0 when it is not.</summary>
    public static Column RegexpInstr(Column column, Column pattern, Column? groupIndex = null) =>
        Given("regexp_instr", [column, pattern], (groupIndex, null));

    /// <summary>Whether a regular expression is found in the text.</summary>
    public static Column RegexpLike(Column column, Column pattern) => Sql.Column.Call("regexp_like", column, pattern);

    /// <summary>The text with every find of a regular expression replaced; $1 stands for a group.</summary>
    public static Column RegexpReplace(Column column, string pattern, string replacement) =>
        Sql.Column.Call("regexp_replace", column, Lit(pattern), Lit(replacement));

    /// <summary>The text with every find of a regular expression replaced; $1 stands for a group.</summary>
    public static Column RegexpReplace(Column column, Column pattern, Column replacement) =>
        Sql.Column.Call("regexp_replace", column, pattern, replacement);

    /// <summary>The first part of the text a regular expression finds; null when it finds none.</summary>
    public static Column RegexpSubstr(Column column, Column pattern) => Sql.Column.Call("regexp_substr", column, pattern);

    /// <summary>The text written several times over.</summary>
    public static Column Repeat(Column column, int n) => Sql.Column.Call("repeat", column, Lit(n));

    /// <summary>The text written several times over.</summary>
    public static Column Repeat(Column column, Column n) => Sql.Column.Call("repeat", column, n);

    /// <summary>The text with every occurrence of another replaced, or taken out.</summary>
    public static Column Replace(Column column, Column search, Column? replacement = null) =>
        Given("replace", [column, search], (replacement, null));

    /// <summary>A text's characters, or an array's elements, in opposite order.</summary>
    public static Column Reverse(Column column) => Sql.Column.Call("reverse", column);

    /// <summary>The last characters of a text.</summary>
    public static Column Right(Column column, Column length) => Sql.Column.Call("right", column, length);

    /// <summary>Whether a regular expression is found in the text.</summary>
    public static Column Rlike(Column column, Column pattern) => Sql.Column.Call("rlike", column, pattern);

    /// <summary>The text brought to a length by filling in on the right, or cut.</summary>
    public static Column Rpad(Column column, int length, string pad) => Sql.Column.Call("rpad", column, Lit(length), Lit(pad));

    /// <summary>The text or bytes brought to a length by filling in on the right, or cut.</summary>
    public static Column Rpad(Column column, Column length, Column? pad = null) => Given("rpad", [column, length], (pad, null));

    /// <summary>The text without spaces at its end.</summary>
    public static Column Rtrim(Column column) => Sql.Column.Call("rtrim", column);

    /// <summary>The text without any of the given characters at its end.</summary>
    public static Column Rtrim(Column column, string trimString) => Sql.Column.Call("rtrim", Lit(trimString), column);

    /// <summary>The text without any of the given characters at its end.</summary>
    public static Column Rtrim(Column column, Column trim) => Sql.Column.Call("rtrim", trim, column);

    /// <summary>An array of sentences, each an array of words, in the language of a locale.</summary>
    public static Column Sentences(Column column, Column? language = null, Column? country = null) =>
        Given("sentences", [column], (language, ""), (country, ""));

    /// <summary>The Soundex code, equal for English words that sound alike.</summary>
    public static Column Soundex(Column column) => Sql.Column.Call("soundex", column);

    /// <summary>A text of spaces.</summary>
    public static Column Space(Column n) => Sql.Column.Call("space", n);

    /// <summary>The parts of the text between finds of a regular expression.</summary>
    public static Column Split(Column column, string pattern) => Sql.Column.Call("split", column, Lit(pattern));

    /// <summary>The parts of the text between finds of a regular expression; with a positive limit at most so many.</summary>
    public static Column Split(Column column, string pattern, int limit) => Sql.Column.Call("split", column, Lit(pattern), Lit(limit));

    /// <summary>The parts of the text between finds of a regular expression.</summary>
    public static Column Split(Column column, Column pattern, Column? limit = null) => Given("split", [column, pattern], (limit, null));

    /// <summary>One part of a text split at a delimiter, counted from 1, or from the end if negative; empty beyond.</summary>
    public static Column SplitPart(Column column, Column delimiter, Column partNumber) =>
        Sql.Column.Call("split_part", column, delimiter, partNumber);

    /// <summary>Whether a text or binary begins with another.</summary>
    public static Column StartsWith(Column column, Column prefix) => Sql.Column.Call("startswith", column, prefix);

    /// <summary>A part of the text from a position on.</summary>
    public static Column Substr(Column column, Column position, Column? length = null) =>
        Given("substr", [column, position], (length, null));

    /// <summary>A part of the text from a position on; a negative position counts from the end.</summary>
    public static Column Substring(Column column, int pos, int len) => Sql.Column.Call("substring", column, Lit(pos), Lit(len));

    /// <summary>A part of the text from a position on; a negative position counts from the end.</summary>
    public static Column Substring(Column column, Column pos, Column len) => Sql.Column.Call("substring", column, pos, len);

    /// <summary>The text before so many occurrences of a delimiter; behind them, counted from the end, if negative.</summary>
    public static Column SubstringIndex(Column column, string delimiter, int count) =>
        Sql.Column.Call("substring_index", column, Lit(delimiter), Lit(count));

    /// <summary>Bytes from text in a constant format: hex (unless given), utf-8 or base64; fails the query on bad input.</summary>
    public static Column ToBinary(Column column, Column? format = null) => Given("to_binary", [column], (format, null));

    /// <summary>A number, date, timestamp or bytes as text in a constant format.</summary>
    public static Column ToChar(Column column, Column format) => Sql.Column.Call("to_char", column, format);

    /// <summary>A decimal from text in a constant format such as 999.99; fails the query on other text.</summary>
    public static Column ToNumber(Column column, Column format) => Sql.Column.Call("to_number", column, format);

    /// <summary>A number, date, timestamp or bytes as text in a constant format.</summary>
    public static Column ToVarchar(Column column, Column format) => Sql.Column.Call("to_varchar", column, format);

    /// <summary>The text with every character of one set replaced by its partner in the other; those without a partner go.</summary>
    public static Column Translate(Column column, string matchingString, string replaceString) =>
        Sql.Column.Call("translate", column, Lit(matchingString), Lit(replaceString));

    /// <summary>The text without spaces at both ends.</summary>
    public static Column Trim(Column column) => Sql.Column.Call("trim", column);

    /// <summary>The text without any of the given characters at both ends.</summary>
    public static Column Trim(Column column, string trimString) => Sql.Column.Call("btrim", column, Lit(trimString));

    /// <summary>The text without any of the given characters at both ends.</summary>
    public static Column Trim(Column column, Column trim) => Sql.Column.Call("btrim", column, trim);

    /// <summary>Bytes from text in a constant format; null on bad input.</summary>
    public static Column TryToBinary(Column column, Column? format = null) => Given("try_to_binary", [column], (format, null));

    /// <summary>A decimal from text in a constant format; null on other text.</summary>
    public static Column TryToNumber(Column column, Column format) => Sql.Column.Call("try_to_number", column, format);

    /// <summary>The text; null when its bytes are not valid UTF-8.</summary>
    public static Column TryValidateUtf8(Column column) => Sql.Column.Call("try_validate_utf8", column);

    /// <summary>The text in upper case.</summary>
    public static Column Ucase(Column column) => Sql.Column.Call("ucase", column);

    /// <summary>Bytes from Base64 text; fails the query on other text.</summary>
    public static Column Unbase64(Column column) => Sql.Column.Call("unbase64", column);

    /// <summary>The text in upper case.</summary>
    public static Column Upper(Column column) => Sql.Column.Call("upper", column);

    /// <summary>The text; fails the query when its bytes are not valid UTF-8.</summary>
    public static Column ValidateUtf8(Column column) => Sql.Column.Call("validate_utf8", column);
}
