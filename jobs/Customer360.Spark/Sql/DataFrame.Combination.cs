namespace Customer360.Spark.Sql;

public sealed partial class DataFrame
{
    private const string Inner = "inner";

    /// <summary>Every row of this with every row of the other, or an inner join where a later filter gives the condition.</summary>
    public DataFrame Join(DataFrame right) => Frame("join", right);

    /// <summary>Inner join where the column of this name is equal on both sides; the column comes once. Null equals nothing.</summary>
    public DataFrame Join(DataFrame right, string usingColumn) => Frame("join", right, usingColumn);

    /// <summary>
    /// Join where the columns of these names are equal on both sides; each comes once. Null equals nothing. Join types are those
    /// of Spark: inner, left, right, full, left_semi, left_anti, cross.
    /// </summary>
    public DataFrame Join(DataFrame right, IEnumerable<string> usingColumns, string joinType = Inner) =>
        Frame("join", right, Jvm.Strings(usingColumns), joinType);

    /// <summary>Join on a condition; columns of both sides stay, also those of the same name.</summary>
    public DataFrame Join(DataFrame right, Column joinExpr, string joinType = Inner) =>
        Frame("join", right, joinExpr.ToJvm(Jvm), joinType);

    /// <summary>Every row of this with every row of the other.</summary>
    public DataFrame CrossJoin(DataFrame right) => Frame("crossJoin", right);

    /// <summary>
    /// Joins each row with the rows that <paramref name="right"/> gives for it; the right side refers to columns of this by
    /// <c>Outer()</c>. Types are inner, left and cross.
    /// </summary>
    public DataFrame LateralJoin(DataFrame right, string joinType = Inner) => Frame("lateralJoin", right, joinType);

    /// <summary>Joins each row with those of the rows that <paramref name="right"/> gives for it which meet the condition.</summary>
    public DataFrame LateralJoin(DataFrame right, Column joinExpr, string joinType = Inner) =>
        Frame("lateralJoin", right, joinExpr.ToJvm(Jvm), joinType);

    /// <summary>The rows of both, duplicates kept, columns matched by position.</summary>
    public DataFrame Union(DataFrame other) => Frame("union", other);

    /// <summary>The same as <see cref="Union"/>.</summary>
    public DataFrame UnionAll(DataFrame other) => Union(other);

    /// <summary>
    /// The rows of both, duplicates kept, columns matched by name; with <paramref name="allowMissingColumns"/> a column that one
    /// side lacks is null there.
    /// </summary>
    public DataFrame UnionByName(DataFrame other, bool allowMissingColumns = false) =>
        Frame("unionByName", other, allowMissingColumns);

    /// <summary>The distinct rows that are in both, columns matched by position; nulls equal each other.</summary>
    public DataFrame Intersect(DataFrame other) => Frame("intersect", other);

    /// <summary>The rows that are in both, as often as in the one that has fewer of them.</summary>
    public DataFrame IntersectAll(DataFrame other) => Frame("intersectAll", other);

    /// <summary>The distinct rows of this that are not in the other; nulls equal each other.</summary>
    public DataFrame Except(DataFrame other) => Frame("except", other);

    /// <summary>The rows of this without those of the other, each taken off once for each time it occurs there.</summary>
    public DataFrame ExceptAll(DataFrame other) => Frame("exceptAll", other);
}
