using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Sql;

/// <summary>Which column goes to which parameter or property of a caller's record.</summary>
internal sealed record RecordPlan(IReadOnlyList<RecordPlan.Bound> Parameters, IReadOnlyList<RecordPlan.Bound> Properties)
{
    /// <summary>A column below zero stands for the default of an optional parameter.</summary>
    internal readonly record struct Bound(RecordMember Member, int Column);

    /// <summary>Binds by name, a tuple by position.</summary>
    /// <exception cref="SchemaException">The type cannot be made, or wants a column that is not there.</exception>
    public static RecordPlan Of(Type target, StructType schema)
    {
        var shape = RecordShape.Of(target);
        if (target.IsAbstract || (shape.Constructor is null && !target.IsValueType))
        {
            throw new SchemaException($"Rows cannot be read as '{target.Name}': it has no public constructor.");
        }

        if (shape.IsTuple)
        {
            return OfTuple(shape, schema);
        }

        var parameters = shape.Parameters.Select(member => new Bound(member, Column(target, schema, member, member.IsOptional))).ToList();
        var properties = shape.Settable.Select(member => new Bound(member, Column(target, schema, member, !member.IsRequired)))
            .Where(bound => bound.Column >= 0).ToList();
        if (parameters.Count == 0 && properties.Count == 0)
        {
            throw new SchemaException(
                $"Rows cannot be read as '{target.Name}': none of its properties is called like a column. Columns: {Columns(schema)}.");
        }

        return new RecordPlan(parameters, properties);
    }

    // The names of a tuple's parts are known to the compiler only, so they go by position.
    private static RecordPlan OfTuple(RecordShape shape, StructType schema) =>
        shape.Parameters.Count == schema.Fields.Count
            ? new RecordPlan([.. shape.Parameters.Select((member, index) => new Bound(member, index))], [])
            : throw new SchemaException(
                $"Rows of {schema.Fields.Count} columns cannot be read as a tuple of {shape.Parameters.Count}. "
                + "Select as many columns as it has parts.");

    private static int Column(Type target, StructType schema, RecordMember member, bool optional)
    {
        var index = Find(schema, member.Name);
        return index switch
        {
            StructType.NotFound when optional => StructType.NotFound,
            StructType.NotFound => throw Refused($"no column is called like '{member.Name}'"),
            StructType.Ambiguous => throw Refused($"more than one column is called like '{member.Name}'"),
            _ => index,
        };

        SchemaException Refused(string reason) =>
            new($"Rows cannot be read as '{target.Name}': {reason}. Columns: {Columns(schema)}.");
    }

    private static int Find(StructType schema, string name)
    {
        foreach (var comparison in new[] { StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase })
        {
            if (schema.Find(name, comparison) is var found and not StructType.NotFound)
            {
                return found;
            }
        }

        var alike = Enumerable.Range(0, schema.Fields.Count).Where(i => MemberNames.Same(schema.Fields[i].Name, name)).ToList();
        return alike.Count switch { 0 => StructType.NotFound, 1 => alike[0], _ => StructType.Ambiguous };
    }

    private static string Columns(StructType schema) => string.Join(", ", schema.Fields.Select(field => field.Name));
}
