using Customer360.Spark.Sql;
using NUnit.Framework.Constraints;

namespace Customer360.Testing;

/// <summary>Compares a DataFrame with expected rows; made by <see cref="Holds.ExactlyRows"/>.</summary>
public sealed class RowsConstraint : Constraint
{
    private readonly Snapshot _expected;
    private readonly bool _ordered;
    private readonly bool _nullability;

    internal RowsConstraint(Snapshot expected, bool ordered = false, bool nullability = false) =>
        (_expected, _ordered, _nullability) = (expected, ordered, nullability);

    /// <summary>Also requires the rows to come in the expected order.</summary>
    public RowsConstraint InOrder => new(_expected, ordered: true, _nullability);

    /// <summary>Also requires that the same columns may be null.</summary>
    public RowsConstraint WithNullability => new(_expected, _ordered, nullability: true);

    /// <inheritdoc/>
    public override string Description => $"{_expected.Rows.Count} row(s) of {_expected.SchemaText(_nullability)}";

    /// <summary>Runs the plan of the DataFrame and compares.</summary>
    /// <exception cref="ArgumentException">What is to be compared is not a DataFrame.</exception>
    public override ConstraintResult ApplyTo<TActual>(TActual actual) => actual switch
    {
        DataFrame frame => Compare(frame, Snapshot.Of(frame)),
        Snapshot snapshot => Compare(snapshot, snapshot),
        _ => throw new ArgumentException("Only a DataFrame can hold rows."),
    };

    private Result Compare(object actual, Snapshot rows) =>
        new(this, actual, Difference.Between(_expected, rows, _ordered, _nullability));

    private sealed class Result(IConstraint constraint, object actual, string? difference)
        : ConstraintResult(constraint, actual, difference is null)
    {
        public override void WriteMessageTo(MessageWriter writer) => writer.WriteLine(difference);
    }
}

internal sealed class NoRowsConstraint : Constraint
{
    private const int Shown = 10;

    public override string Description => "no rows";

    public override ConstraintResult ApplyTo<TActual>(TActual actual)
    {
        var rows = actual is DataFrame frame
            ? Snapshot.Of(frame.Limit(Shown))
            : throw new ArgumentException("Only a DataFrame can hold rows.");
        return new ConstraintResult(this, string.Join(Environment.NewLine, rows.Rows), rows.Rows.Count == 0);
    }
}
