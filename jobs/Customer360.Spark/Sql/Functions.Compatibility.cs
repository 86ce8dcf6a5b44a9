using System.Diagnostics.CodeAnalysis;

namespace Customer360.Spark.Sql;

// Second names, so that programs written for Microsoft.Spark compile.
[SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "Microsoft.Spark names them so.")]
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "Microsoft.Spark has ShiftLeft and Shiftleft.")]
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The function is called char.")]
public static partial class Functions
{
    /// <inheritdoc cref="CountDistinct(Column, Column[])"/>
    public static Column Count_Distinct(Column column, params Column[] columns) => CountDistinct(column, columns);

    /// <inheritdoc cref="SumDistinct(Column)"/>
    public static Column Sum_Distinct(Column column) => SumDistinct(column);

    /// <summary>All bits of an integer turned over.</summary>
    public static Column Bitwise_Not(Column column) => ~column;

    /// <inheritdoc cref="SessionWindow(Column, string)"/>
    public static Column Session_Window(Column column, string gapDuration) => SessionWindow(column, gapDuration);

    /// <inheritdoc cref="SessionWindow(Column, Column)"/>
    public static Column Session_Window(Column column, Column gapDuration) => SessionWindow(column, gapDuration);

    /// <summary>The same as <see cref="CallFunction"/>.</summary>
    public static Column Call_UDF(string udfName, params Column[] columns) => CallFunction(udfName, columns);
}
