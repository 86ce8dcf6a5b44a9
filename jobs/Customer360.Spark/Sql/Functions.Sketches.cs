namespace Customer360.Spark.Sql;

// Sketches and bitmaps: small summaries, kept as bytes, that can be merged and asked later.
public static partial class Functions
{
    /// <summary>The most frequent values a sketch holds, with about their counts.</summary>
    public static Column ApproxTopKEstimate(Column sketch, Column? k = null) => Given("approx_top_k_estimate", [sketch], (k, null));

    /// <summary>The position of a number in its bitmap, from 0.</summary>
    public static Column BitmapBitPosition(Column column) => Sql.Column.Call("bitmap_bit_position", column);

    /// <summary>The number of the bitmap a number belongs to, from 1.</summary>
    public static Column BitmapBucketNumber(Column column) => Sql.Column.Call("bitmap_bucket_number", column);

    /// <summary>How many bits of a bitmap are set.</summary>
    public static Column BitmapCount(Column column) => Sql.Column.Call("bitmap_count", column);

    /// <summary>A HyperLogLog sketch of the distinct values.</summary>
    public static Column HllSketchAgg(Column column) => Sql.Column.Call("hll_sketch_agg", column);

    /// <inheritdoc cref="HllSketchAgg(Column)"/>
    public static Column HllSketchAgg(string columnName) => HllSketchAgg(Col(columnName));

    /// <summary>A HyperLogLog sketch of the distinct values with 2 to the power of lgConfigK buckets, 4 to 21.</summary>
    public static Column HllSketchAgg(Column column, int lgConfigK) => Sql.Column.Call("hll_sketch_agg", column, Lit(lgConfigK));

    /// <inheritdoc cref="HllSketchAgg(Column, int)"/>
    public static Column HllSketchAgg(string columnName, int lgConfigK) => HllSketchAgg(Col(columnName), lgConfigK);

    /// <summary>A HyperLogLog sketch of the distinct values with a constant size.</summary>
    public static Column HllSketchAgg(Column column, Column lgConfigK) => Sql.Column.Call("hll_sketch_agg", column, lgConfigK);

    /// <summary>About how many distinct values a HyperLogLog sketch has seen.</summary>
    public static Column HllSketchEstimate(Column column) => Sql.Column.Call("hll_sketch_estimate", column);

    /// <inheritdoc cref="HllSketchEstimate(Column)"/>
    public static Column HllSketchEstimate(string columnName) => HllSketchEstimate(Col(columnName));

    /// <summary>One HyperLogLog sketch out of two of the same size.</summary>
    public static Column HllUnion(Column column1, Column column2) => Sql.Column.Call("hll_union", column1, column2);

    /// <inheritdoc cref="HllUnion(Column, Column)"/>
    public static Column HllUnion(string column1Name, string column2Name) => HllUnion(Col(column1Name), Col(column2Name));

    /// <summary>One HyperLogLog sketch out of two, also of different sizes if allowed.</summary>
    public static Column HllUnion(Column column1, Column column2, bool allowDifferentLgConfigK) =>
        Sql.Column.Call("hll_union", column1, column2, Lit(allowDifferentLgConfigK));

    /// <inheritdoc cref="HllUnion(Column, Column, bool)"/>
    public static Column HllUnion(string column1Name, string column2Name, bool allowDifferentLgConfigK) =>
        HllUnion(Col(column1Name), Col(column2Name), allowDifferentLgConfigK);

    /// <summary>One HyperLogLog sketch out of a group's, all of the same size.</summary>
    public static Column HllUnionAgg(Column column) => Sql.Column.Call("hll_union_agg", column);

    /// <inheritdoc cref="HllUnionAgg(Column)"/>
    public static Column HllUnionAgg(string columnName) => HllUnionAgg(Col(columnName));

    /// <summary>One HyperLogLog sketch out of a group's, also of different sizes if allowed.</summary>
    public static Column HllUnionAgg(Column column, bool allowDifferentLgConfigK) =>
        Sql.Column.Call("hll_union_agg", column, Lit(allowDifferentLgConfigK));

    /// <inheritdoc cref="HllUnionAgg(Column, bool)"/>
    public static Column HllUnionAgg(string columnName, bool allowDifferentLgConfigK) =>
        HllUnionAgg(Col(columnName), allowDifferentLgConfigK);

    /// <summary>One HyperLogLog sketch out of a group's, also of different sizes if a constant true allows it.</summary>
    public static Column HllUnionAgg(Column column, Column allowDifferentLgConfigK) =>
        Sql.Column.Call("hll_union_agg", column, allowDifferentLgConfigK);

    /// <summary>A theta sketch of the values in the first and not in the second.</summary>
    public static Column ThetaDifference(Column column1, Column column2) => Sql.Column.Call("theta_difference", column1, column2);

    /// <inheritdoc cref="ThetaDifference(Column, Column)"/>
    public static Column ThetaDifference(string column1Name, string column2Name) => ThetaDifference(Col(column1Name), Col(column2Name));

    /// <summary>A theta sketch of the values in both.</summary>
    public static Column ThetaIntersection(Column column1, Column column2) => Sql.Column.Call("theta_intersection", column1, column2);

    /// <inheritdoc cref="ThetaIntersection(Column, Column)"/>
    public static Column ThetaIntersection(string column1Name, string column2Name) => ThetaIntersection(Col(column1Name), Col(column2Name));

    /// <summary>A theta sketch of the values in all sketches of a group.</summary>
    public static Column ThetaIntersectionAgg(Column column) => Sql.Column.Call("theta_intersection_agg", column);

    /// <inheritdoc cref="ThetaIntersectionAgg(Column)"/>
    public static Column ThetaIntersectionAgg(string columnName) => ThetaIntersectionAgg(Col(columnName));

    /// <summary>A theta sketch of the distinct values.</summary>
    public static Column ThetaSketchAgg(Column column) => Sql.Column.Call("theta_sketch_agg", column);

    /// <inheritdoc cref="ThetaSketchAgg(Column)"/>
    public static Column ThetaSketchAgg(string columnName) => ThetaSketchAgg(Col(columnName));

    /// <summary>A theta sketch of the distinct values with 2 to the power of lgNomEntries entries, 4 to 26.</summary>
    public static Column ThetaSketchAgg(Column column, int lgNomEntries) => Sql.Column.Call("theta_sketch_agg", column, Lit(lgNomEntries));

    /// <inheritdoc cref="ThetaSketchAgg(Column, int)"/>
    public static Column ThetaSketchAgg(string columnName, int lgNomEntries) => ThetaSketchAgg(Col(columnName), lgNomEntries);

    /// <summary>A theta sketch of the distinct values with a constant size.</summary>
    public static Column ThetaSketchAgg(Column column, Column lgNomEntries) => Sql.Column.Call("theta_sketch_agg", column, lgNomEntries);

    /// <summary>About how many distinct values a theta sketch has seen.</summary>
    public static Column ThetaSketchEstimate(Column column) => Sql.Column.Call("theta_sketch_estimate", column);

    /// <inheritdoc cref="ThetaSketchEstimate(Column)"/>
    public static Column ThetaSketchEstimate(string columnName) => ThetaSketchEstimate(Col(columnName));

    /// <summary>A theta sketch of the values in either.</summary>
    public static Column ThetaUnion(Column column1, Column column2) => Sql.Column.Call("theta_union", column1, column2);

    /// <inheritdoc cref="ThetaUnion(Column, Column)"/>
    public static Column ThetaUnion(string column1Name, string column2Name) => ThetaUnion(Col(column1Name), Col(column2Name));

    /// <summary>A theta sketch of the values in either, of a size.</summary>
    public static Column ThetaUnion(Column column1, Column column2, int lgNomEntries) =>
        Sql.Column.Call("theta_union", column1, column2, Lit(lgNomEntries));

    /// <inheritdoc cref="ThetaUnion(Column, Column, int)"/>
    public static Column ThetaUnion(string column1Name, string column2Name, int lgNomEntries) =>
        ThetaUnion(Col(column1Name), Col(column2Name), lgNomEntries);

    /// <summary>A theta sketch of the values in either, of a constant size.</summary>
    public static Column ThetaUnion(Column column1, Column column2, Column lgNomEntries) =>
        Sql.Column.Call("theta_union", column1, column2, lgNomEntries);

    /// <summary>A theta sketch of the values in any sketch of a group.</summary>
    public static Column ThetaUnionAgg(Column column) => Sql.Column.Call("theta_union_agg", column);

    /// <inheritdoc cref="ThetaUnionAgg(Column)"/>
    public static Column ThetaUnionAgg(string columnName) => ThetaUnionAgg(Col(columnName));

    /// <summary>A theta sketch of the values in any sketch of a group, of a size.</summary>
    public static Column ThetaUnionAgg(Column column, int lgNomEntries) => Sql.Column.Call("theta_union_agg", column, Lit(lgNomEntries));

    /// <inheritdoc cref="ThetaUnionAgg(Column, int)"/>
    public static Column ThetaUnionAgg(string columnName, int lgNomEntries) => ThetaUnionAgg(Col(columnName), lgNomEntries);

    /// <summary>A theta sketch of the values in any sketch of a group, of a constant size.</summary>
    public static Column ThetaUnionAgg(Column column, Column lgNomEntries) => Sql.Column.Call("theta_union_agg", column, lgNomEntries);

    /// <summary>One KLL sketch of integers out of a group's.</summary>
    public static Column KllMergeAggBigint(Column column) => Sql.Column.Call("kll_merge_agg_bigint", column);

    /// <inheritdoc cref="KllMergeAggBigint(Column)"/>
    public static Column KllMergeAggBigint(string columnName) => KllMergeAggBigint(Col(columnName));

    /// <summary>One KLL sketch of integers out of a group's, of an accuracy from 8 to 65535.</summary>
    public static Column KllMergeAggBigint(Column column, int k) => Sql.Column.Call("kll_merge_agg_bigint", column, Lit(k));

    /// <inheritdoc cref="KllMergeAggBigint(Column, int)"/>
    public static Column KllMergeAggBigint(string columnName, int k) => KllMergeAggBigint(Col(columnName), k);

    /// <summary>One KLL sketch of integers out of a group's, of a constant accuracy.</summary>
    public static Column KllMergeAggBigint(Column column, Column k) => Sql.Column.Call("kll_merge_agg_bigint", column, k);

    /// <summary>A KLL sketch of a group's integers, to read quantiles and ranks from.</summary>
    public static Column KllSketchAggBigint(Column column) => Sql.Column.Call("kll_sketch_agg_bigint", column);

    /// <inheritdoc cref="KllSketchAggBigint(Column)"/>
    public static Column KllSketchAggBigint(string columnName) => KllSketchAggBigint(Col(columnName));

    /// <summary>A KLL sketch of a group's integers, of an accuracy from 8 to 65535.</summary>
    public static Column KllSketchAggBigint(Column column, int k) => Sql.Column.Call("kll_sketch_agg_bigint", column, Lit(k));

    /// <inheritdoc cref="KllSketchAggBigint(Column, int)"/>
    public static Column KllSketchAggBigint(string columnName, int k) => KllSketchAggBigint(Col(columnName), k);

    /// <summary>A KLL sketch of a group's integers, of a constant accuracy.</summary>
    public static Column KllSketchAggBigint(Column column, Column k) => Sql.Column.Call("kll_sketch_agg_bigint", column, k);

    /// <summary>How many values a KLL sketch of integers has seen.</summary>
    public static Column KllSketchGetNBigint(Column column) => Sql.Column.Call("kll_sketch_get_n_bigint", column);

    /// <summary>About the value below which a share of a KLL sketch's integers lies; an array of shares gives an array.</summary>
    public static Column KllSketchGetQuantileBigint(Column sketch, Column rank) =>
        Sql.Column.Call("kll_sketch_get_quantile_bigint", sketch, rank);

    /// <summary>About the share of a KLL sketch's integers that lies at or below a value; an array of values gives an array.</summary>
    public static Column KllSketchGetRankBigint(Column sketch, Column quantile) =>
        Sql.Column.Call("kll_sketch_get_rank_bigint", sketch, quantile);

    /// <summary>One KLL sketch of integers out of two.</summary>
    public static Column KllSketchMergeBigint(Column left, Column right) => Sql.Column.Call("kll_sketch_merge_bigint", left, right);

    /// <summary>A readable summary of a KLL sketch of integers.</summary>
    public static Column KllSketchToStringBigint(Column column) => Sql.Column.Call("kll_sketch_to_string_bigint", column);

    /// <summary>One KLL sketch of doubles out of a group's.</summary>
    public static Column KllMergeAggDouble(Column column) => Sql.Column.Call("kll_merge_agg_double", column);

    /// <inheritdoc cref="KllMergeAggDouble(Column)"/>
    public static Column KllMergeAggDouble(string columnName) => KllMergeAggDouble(Col(columnName));

    /// <summary>One KLL sketch of doubles out of a group's, of an accuracy from 8 to 65535.</summary>
    public static Column KllMergeAggDouble(Column column, int k) => Sql.Column.Call("kll_merge_agg_double", column, Lit(k));

    /// <inheritdoc cref="KllMergeAggDouble(Column, int)"/>
    public static Column KllMergeAggDouble(string columnName, int k) => KllMergeAggDouble(Col(columnName), k);

    /// <summary>One KLL sketch of doubles out of a group's, of a constant accuracy.</summary>
    public static Column KllMergeAggDouble(Column column, Column k) => Sql.Column.Call("kll_merge_agg_double", column, k);

    /// <summary>A KLL sketch of a group's doubles, to read quantiles and ranks from.</summary>
    public static Column KllSketchAggDouble(Column column) => Sql.Column.Call("kll_sketch_agg_double", column);

    /// <inheritdoc cref="KllSketchAggDouble(Column)"/>
    public static Column KllSketchAggDouble(string columnName) => KllSketchAggDouble(Col(columnName));

    /// <summary>A KLL sketch of a group's doubles, of an accuracy from 8 to 65535.</summary>
    public static Column KllSketchAggDouble(Column column, int k) => Sql.Column.Call("kll_sketch_agg_double", column, Lit(k));

    /// <inheritdoc cref="KllSketchAggDouble(Column, int)"/>
    public static Column KllSketchAggDouble(string columnName, int k) => KllSketchAggDouble(Col(columnName), k);

    /// <summary>A KLL sketch of a group's doubles, of a constant accuracy.</summary>
    public static Column KllSketchAggDouble(Column column, Column k) => Sql.Column.Call("kll_sketch_agg_double", column, k);

    /// <summary>How many values a KLL sketch of doubles has seen.</summary>
    public static Column KllSketchGetNDouble(Column column) => Sql.Column.Call("kll_sketch_get_n_double", column);

    /// <summary>About the value below which a share of a KLL sketch's doubles lies; an array of shares gives an array.</summary>
    public static Column KllSketchGetQuantileDouble(Column sketch, Column rank) =>
        Sql.Column.Call("kll_sketch_get_quantile_double", sketch, rank);

    /// <summary>About the share of a KLL sketch's doubles that lies at or below a value; an array of values gives an array.</summary>
    public static Column KllSketchGetRankDouble(Column sketch, Column quantile) =>
        Sql.Column.Call("kll_sketch_get_rank_double", sketch, quantile);

    /// <summary>One KLL sketch of doubles out of two.</summary>
    public static Column KllSketchMergeDouble(Column left, Column right) => Sql.Column.Call("kll_sketch_merge_double", left, right);

    /// <summary>A readable summary of a KLL sketch of doubles.</summary>
    public static Column KllSketchToStringDouble(Column column) => Sql.Column.Call("kll_sketch_to_string_double", column);

    /// <summary>One KLL sketch of floats out of a group's.</summary>
    public static Column KllMergeAggFloat(Column column) => Sql.Column.Call("kll_merge_agg_float", column);

    /// <inheritdoc cref="KllMergeAggFloat(Column)"/>
    public static Column KllMergeAggFloat(string columnName) => KllMergeAggFloat(Col(columnName));

    /// <summary>One KLL sketch of floats out of a group's, of an accuracy from 8 to 65535.</summary>
    public static Column KllMergeAggFloat(Column column, int k) => Sql.Column.Call("kll_merge_agg_float", column, Lit(k));

    /// <inheritdoc cref="KllMergeAggFloat(Column, int)"/>
    public static Column KllMergeAggFloat(string columnName, int k) => KllMergeAggFloat(Col(columnName), k);

    /// <summary>One KLL sketch of floats out of a group's, of a constant accuracy.</summary>
    public static Column KllMergeAggFloat(Column column, Column k) => Sql.Column.Call("kll_merge_agg_float", column, k);

    /// <summary>A KLL sketch of a group's floats, to read quantiles and ranks from.</summary>
    public static Column KllSketchAggFloat(Column column) => Sql.Column.Call("kll_sketch_agg_float", column);

    /// <inheritdoc cref="KllSketchAggFloat(Column)"/>
    public static Column KllSketchAggFloat(string columnName) => KllSketchAggFloat(Col(columnName));

    /// <summary>A KLL sketch of a group's floats, of an accuracy from 8 to 65535.</summary>
    public static Column KllSketchAggFloat(Column column, int k) => Sql.Column.Call("kll_sketch_agg_float", column, Lit(k));

    /// <inheritdoc cref="KllSketchAggFloat(Column, int)"/>
    public static Column KllSketchAggFloat(string columnName, int k) => KllSketchAggFloat(Col(columnName), k);

    /// <summary>A KLL sketch of a group's floats, of a constant accuracy.</summary>
    public static Column KllSketchAggFloat(Column column, Column k) => Sql.Column.Call("kll_sketch_agg_float", column, k);

    /// <summary>How many values a KLL sketch of floats has seen.</summary>
    public static Column KllSketchGetNFloat(Column column) => Sql.Column.Call("kll_sketch_get_n_float", column);

    /// <summary>About the value below which a share of a KLL sketch's floats lies; an array of shares gives an array.</summary>
    public static Column KllSketchGetQuantileFloat(Column sketch, Column rank) =>
        Sql.Column.Call("kll_sketch_get_quantile_float", sketch, rank);

    /// <summary>About the share of a KLL sketch's floats that lies at or below a value; an array of values gives an array.</summary>
    public static Column KllSketchGetRankFloat(Column sketch, Column quantile) =>
        Sql.Column.Call("kll_sketch_get_rank_float", sketch, quantile);

    /// <summary>One KLL sketch of floats out of two.</summary>
    public static Column KllSketchMergeFloat(Column left, Column right) => Sql.Column.Call("kll_sketch_merge_float", left, right);

    /// <summary>A readable summary of a KLL sketch of floats.</summary>
    public static Column KllSketchToStringFloat(Column column) => Sql.Column.Call("kll_sketch_to_string_float", column);
}
