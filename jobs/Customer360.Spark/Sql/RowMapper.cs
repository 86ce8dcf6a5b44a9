namespace Customer360.Spark.Sql;

/// <summary>Makes a caller's own records from rows that are already there.</summary>
internal static class RowMapper
{
    public static object FromRow(Type target, Row row)
    {
        var shape = RecordShape.Of(target);
        var plan = RecordPlan.Of(target, row.Schema);
        var arguments = plan.Parameters.Select(bound => bound.Column < 0
            ? bound.Member.Parameter!.DefaultValue
            : Value(bound, row)).ToArray();
        var made = shape.Constructor is { } constructor ? constructor.Invoke(arguments) : Activator.CreateInstance(target)!;
        foreach (var bound in plan.Properties)
        {
            bound.Member.Property!.SetValue(made, Value(bound, row));
        }

        return made;
    }

    private static object? Value(RecordPlan.Bound bound, Row row)
    {
        var column = row.Schema.Fields[bound.Column].Name;
        var value = row.Values[bound.Column];
        return value is null && !bound.Member.CanBeNull
            ? throw ValueConverter.Null(bound.Member.Type, column)
            : ValueConverter.To(bound.Member.Type, value, column);
    }
}
