using System.Globalization;
using System.Text;

namespace Customer360.Spark.Sql.Expressions;

/// <summary>Collects the SQL text of an expression and knows the lambda parameters in scope.</summary>
internal sealed class SqlWriter
{
    private readonly StringBuilder _sql = new();
    private readonly List<LambdaVariable> _scope = [];
    private readonly bool _showsBoundColumns;

    private SqlWriter(bool showsBoundColumns) => _showsBoundColumns = showsBoundColumns;

    /// <summary>The text of an expression that can be said as text.</summary>
    /// <exception cref="InvalidOperationException">A column of a particular DataFrame is in the expression.</exception>
    internal static string Text(Expression expression)
    {
        var writer = new SqlWriter(showsBoundColumns: false);
        expression.WriteRoot(writer);
        return writer._sql.ToString();
    }

    /// <summary>A readable form of any expression, for people and logs only.</summary>
    internal static string Display(Expression expression)
    {
        var writer = new SqlWriter(showsBoundColumns: true);
        expression.WriteRoot(writer);
        return writer._sql.ToString();
    }

    internal SqlWriter Append(string text)
    {
        _sql.Append(text);
        return this;
    }

    internal SqlWriter Append(Expression expression)
    {
        expression.Write(this);
        return this;
    }

    internal SqlWriter AppendList(IReadOnlyList<Expression> expressions)
    {
        for (var index = 0; index < expressions.Count; index++)
        {
            if (index > 0)
            {
                _sql.Append(", ");
            }

            expressions[index].Write(this);
        }

        return this;
    }

    /// <summary>Writes a part that only the JVM can hold, or refuses.</summary>
    internal void AppendBound(string display)
    {
        if (!_showsBoundColumns)
        {
            throw new InvalidOperationException(
                $"'{display}' has no SQL text of its own; hand the column to a DataFrame method instead of asking for its text.");
        }

        _sql.Append(display);
    }

    internal void Enter(IReadOnlyList<LambdaVariable> parameters) => _scope.AddRange(parameters);

    internal void Leave(IReadOnlyList<LambdaVariable> parameters) =>
        _scope.RemoveRange(_scope.Count - parameters.Count, parameters.Count);

    // Numbered by depth, so that an inner lambda never hides the parameter of an outer one.
    internal string NameOf(LambdaVariable variable)
    {
        var position = _scope.LastIndexOf(variable);
        return position < 0
            ? variable.Name
            : "__" + variable.Name + (position + 1).ToString(CultureInfo.InvariantCulture);
    }
}
