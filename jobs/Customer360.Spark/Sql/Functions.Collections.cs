namespace Customer360.Spark.Sql;

// Arrays, maps and structs. Positions in arrays count from 1 unless said otherwise.
public static partial class Functions
{
    /// <summary>An array of the columns' values, of their common type.</summary>
    public static Column Array(params Column[] columns) => Sql.Column.Call("array", columns);

    /// <inheritdoc cref="Array(Column[])"/>
    public static Column Array(string columnName, params string[] columnNames) =>
        Array(Sql.Column.Named(columnName, columnNames));

    /// <summary>The array with an element added at its end.</summary>
    public static Column ArrayAppend(Column column, object? element) => Sql.Column.Call("array_append", column, Lit(element));

    /// <summary>The array without its nulls.</summary>
    public static Column ArrayCompact(Column column) => Sql.Column.Call("array_compact", column);

    /// <summary>Whether the array holds a value; null when it does not but holds a null.</summary>
    public static Column ArrayContains(Column column, object? value) => Sql.Column.Call("array_contains", column, Lit(value));

    /// <summary>The array with every value once.</summary>
    public static Column ArrayDistinct(Column column) => Sql.Column.Call("array_distinct", column);

    /// <summary>The values of the first array that are not in the second, each once.</summary>
    public static Column ArrayExcept(Column array1, Column array2) => Sql.Column.Call("array_except", array1, array2);

    /// <summary>The array with a value put in at a position, negative from the end; gaps are filled with null.</summary>
    public static Column ArrayInsert(Column column, Column position, Column value) =>
        Sql.Column.Call("array_insert", column, position, value);

    /// <summary>The values that are in both arrays, each once.</summary>
    public static Column ArrayIntersect(Column array1, Column array2) => Sql.Column.Call("array_intersect", array1, array2);

    /// <summary>The array's values as text with a delimiter between; nulls are passed over.</summary>
    public static Column ArrayJoin(Column column, string delimiter) => Sql.Column.Call("array_join", column, Lit(delimiter));

    /// <summary>The array's values as text with a delimiter between and a word for null.</summary>
    public static Column ArrayJoin(Column column, string delimiter, string nullReplacement) =>
        Sql.Column.Call("array_join", column, Lit(delimiter), Lit(nullReplacement));

    /// <summary>The array's greatest value, nulls passed over.</summary>
    public static Column ArrayMax(Column column) => Sql.Column.Call("array_max", column);

    /// <summary>The array's least value, nulls passed over.</summary>
    public static Column ArrayMin(Column column) => Sql.Column.Call("array_min", column);

    /// <summary>Where a value first is in the array, from 1; 0 when it is not.</summary>
    public static Column ArrayPosition(Column column, object? value) => Sql.Column.Call("array_position", column, Lit(value));

    /// <summary>The array with an element added at its start.</summary>
    public static Column ArrayPrepend(Column column, object? element) => Sql.Column.Call("array_prepend", column, Lit(element));

    /// <summary>The array without the elements equal to a value.</summary>
    public static Column ArrayRemove(Column column, object? element) => Sql.Column.Call("array_remove", column, Lit(element));

    /// <summary>An array of one value several times over.</summary>
    public static Column ArrayRepeat(Column column, int count) => Sql.Column.Call("array_repeat", column, Lit(count));

    /// <summary>An array of one value several times over.</summary>
    public static Column ArrayRepeat(Column column, Column count) => Sql.Column.Call("array_repeat", column, count);

    /// <summary>How many elements the array has; null for null.</summary>
    public static Column ArraySize(Column column) => Sql.Column.Call("array_size", column);

    /// <summary>The array in ascending order, nulls last.</summary>
    public static Column ArraySort(Column column) => Sql.Column.Call("array_sort", column);

    /// <summary>The values that are in either array, each once.</summary>
    public static Column ArrayUnion(Column array1, Column array2) => Sql.Column.Call("array_union", array1, array2);

    /// <summary>Whether the arrays share a value; null when they do not but hold a null.</summary>
    public static Column ArraysOverlap(Column array1, Column array2) => Sql.Column.Call("arrays_overlap", array1, array2);

    /// <summary>An array of structs with the n-th values of all arrays; shorter arrays give nulls.</summary>
    public static Column ArraysZip(params Column[] columns) => Sql.Column.Call("arrays_zip", columns);

    /// <summary>How many elements an array or map has.</summary>
    public static Column Cardinality(Column column) => Sql.Column.Call("cardinality", column);

    /// <summary>
    /// An array's element at a position, negative from the end, or a map's value; outside an array the query fails in ANSI mode.
    /// </summary>
    public static Column ElementAt(Column column, object? value) => Sql.Column.Call("element_at", column, Lit(value));

    /// <summary>
    /// One row for every element of an array (column <c>col</c>) or entry of a map (<c>key</c>, <c>value</c>); none for null or empty.
    /// </summary>
    public static Column Explode(Column column) => Sql.Column.Call("explode", column);

    /// <summary>One row for every element of an array or entry of a map; one row of null for null or empty.</summary>
    public static Column ExplodeOuter(Column column) => Sql.Column.Call("explode_outer", column);

    /// <summary>One array out of an array of arrays; null when one of them is null.</summary>
    public static Column Flatten(Column column) => Sql.Column.Call("flatten", column);

    /// <summary>The array's element at an index from 0; null outside.</summary>
    public static Column Get(Column column, Column index) => Sql.Column.Call("get", column, index);

    /// <summary>One row and several columns for every struct in an array.</summary>
    public static Column Inline(Column column) => Sql.Column.Call("inline", column);

    /// <summary>One row and several columns for every struct in an array; one row of nulls for null or empty.</summary>
    public static Column InlineOuter(Column column) => Sql.Column.Call("inline_outer", column);

    /// <summary>A map of keys and values that take turns; a repeated key fails the query.</summary>
    public static Column Map(params Column[] columns) => Sql.Column.Call("map", columns);

    /// <summary>One map out of several; a repeated key fails the query.</summary>
    public static Column MapConcat(params Column[] columns) => Sql.Column.Call("map_concat", columns);

    /// <summary>Whether the map holds a key.</summary>
    public static Column MapContainsKey(Column column, object? key) => Sql.Column.Call("map_contains_key", column, Lit(key));

    /// <summary>The map as an array of structs of <c>key</c> and <c>value</c>.</summary>
    public static Column MapEntries(Column column) => Sql.Column.Call("map_entries", column);

    /// <summary>A map out of an array of keys, none of them null, and one of values.</summary>
    public static Column MapFromArrays(Column keys, Column values) => Sql.Column.Call("map_from_arrays", keys, values);

    /// <summary>A map out of an array of structs of two fields.</summary>
    public static Column MapFromEntries(Column column) => Sql.Column.Call("map_from_entries", column);

    /// <summary>The map's keys as an array.</summary>
    public static Column MapKeys(Column column) => Sql.Column.Call("map_keys", column);

    /// <summary>The map's values as an array.</summary>
    public static Column MapValues(Column column) => Sql.Column.Call("map_values", column);

    /// <summary>A struct of constant field names and values that take turns.</summary>
    public static Column NamedStruct(params Column[] columns) => Sql.Column.Call("named_struct", columns);

    /// <summary>
    /// One row for every element of an array, with its position from 0 (columns <c>pos</c> and <c>col</c>); none for null or empty.
    /// </summary>
    public static Column PosExplode(Column column) => Sql.Column.Call("posexplode", column);

    /// <summary>One row for every element of an array, with its position from 0; one row of nulls for null or empty.</summary>
    public static Column PosExplodeOuter(Column column) => Sql.Column.Call("posexplode_outer", column);

    /// <summary>An array from a start to a stop, both included, in steps; dates and timestamps take intervals.</summary>
    public static Column Sequence(Column start, Column stop, Column? step = null) => Given("sequence", [start, stop], (step, null));

    /// <summary>The array in a random order.</summary>
    public static Column Shuffle(Column column, Column? seed = null) => Given("shuffle", [column], (seed, null));

    /// <summary>How many elements an array or map has; null for null in ANSI mode, else -1.</summary>
    public static Column Size(Column column) => Sql.Column.Call("size", column);

    /// <summary>A part of the array; a negative start counts from the end.</summary>
    public static Column Slice(Column column, int start, int length) => Sql.Column.Call("slice", column, Lit(start), Lit(length));

    /// <summary>A part of the array; a negative start counts from the end.</summary>
    public static Column Slice(Column column, Column start, Column length) => Sql.Column.Call("slice", column, start, length);

    /// <summary>The array in order: ascending with nulls first, or descending with nulls last.</summary>
    public static Column SortArray(Column column, bool ascending = true) => Sql.Column.Call("sort_array", column, Lit(ascending));

    /// <summary>Several rows out of one: a constant count, then all values row by row.</summary>
    public static Column Stack(params Column[] columns) => Sql.Column.Call("stack", columns);

    /// <summary>A map out of text such as a:1,b:2.</summary>
    public static Column StrToMap(Column text, Column? pairDelimiter = null, Column? keyValueDelimiter = null) =>
        Given("str_to_map", [text], (pairDelimiter, ","), (keyValueDelimiter, ":"));

    /// <summary>An array's element at a position, negative from the end, or a map's value; null where there is none.</summary>
    public static Column TryElementAt(Column column, Column value) => Sql.Column.Call("try_element_at", column, value);
}
