using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Interop.Arrow;

/// <summary>How the rows of one schema become objects of one type: compiled once, then run for every row.</summary>
internal static class RowShape
{
    private static readonly ConcurrentDictionary<(Type Type, string Schema), Delegate> Compiled = new();

    /// <summary>
    /// Rows as <see cref="Row"/>, as a record, class, struct or tuple of the caller's, or, of a single column, as its values.
    /// </summary>
    /// <exception cref="SchemaException">Columns and members do not go together.</exception>
    /// <exception cref="DataConversionException">A column cannot be read as its member's type.</exception>
    public static Func<ColumnVector[], int, T> Of<T>(StructType schema)
    {
        if (typeof(T) == typeof(Row))
        {
            return (Func<ColumnVector[], int, T>)(object)Rows(schema);
        }

        return (Func<ColumnVector[], int, T>)Compiled.GetOrAdd((typeof(T), schema.Json), _ => Compile<T>(schema));
    }

    private static Func<ColumnVector[], int, Row> Rows(StructType schema) => (columns, index) =>
    {
        var values = new object?[columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = columns[i].ValueAt(index);
        }

        return new Row(schema, values);
    };

    private static Func<ColumnVector[], int, T> Compile<T>(StructType schema)
    {
        var columns = Expression.Parameter(typeof(ColumnVector[]), "columns");
        var index = Expression.Parameter(typeof(int), "index");
        var compiler = new RowCompiler(index);
        var body = IsValue(typeof(T)) && schema.Fields.Count == 1
            ? compiler.Read(columns, 0, ColumnVectors.Of(schema)[0], typeof(T), ClrShapes.CanBeNull(typeof(T)), schema.Fields[0].Name)
            : compiler.Make(typeof(T), schema, columns, ColumnVectors.Of(schema));
        return Expression.Lambda<Func<ColumnVector[], int, T>>(body, columns, index).Compile();
    }

    private static bool IsValue(Type type) =>
        TypeInference.IsSimple(type) || type == typeof(object)
        || ClrShapes.ElementOf(type) is not null || ClrShapes.MapOf(type) is not null;
}

/// <summary>Writes the expressions that read a row out of vectors; values of simple types are never boxed on the way.</summary>
internal sealed class RowCompiler(ParameterExpression index)
{
    private static readonly MethodInfo Convert =
        typeof(ValueConverter).GetMethod(nameof(ValueConverter.To), [typeof(Type), typeof(object), typeof(string)])!;

    private static readonly MethodInfo Null = typeof(ValueConverter).GetMethod(nameof(ValueConverter.Null))!;

    public Expression Make(Type target, StructType schema, Expression columns, ColumnVector[] vectors)
    {
        var shape = RecordShape.Of(target);
        var plan = RecordPlan.Of(target, schema);
        var arguments = plan.Parameters.Select(bound => bound.Column < 0
            ? Expression.Constant(bound.Member.Parameter!.DefaultValue, bound.Member.Type)
            : Bound(bound)).ToArray();
        var made = shape.Constructor is { } constructor ? Expression.New(constructor, arguments) : Expression.New(target);
        return plan.Properties.Count == 0
            ? made
            : Expression.MemberInit(made, plan.Properties.Select(bound => Expression.Bind(bound.Member.Property!, Bound(bound))));

        Expression Bound(RecordPlan.Bound bound) => Read(
            columns, bound.Column, vectors[bound.Column], bound.Member.Type, bound.Member.CanBeNull, schema.Fields[bound.Column].Name);
    }

    public Expression Read(Expression columns, int column, ColumnVector vector, Type target, bool canBeNull, string name)
    {
        var typed = Expression.Convert(Expression.ArrayIndex(columns, Expression.Constant(column)), vector.GetType());
        var value = Value(typed, vector, target, name);
        Expression ifNull = canBeNull
            ? Expression.Default(target)
            : Expression.Throw(Expression.Call(Null, Expression.Constant(target), Expression.Constant(name)), target);
        return Expression.Condition(Expression.Call(typed, nameof(ColumnVector.IsNull), null, index), ifNull, value);
    }

    private Expression Value(Expression typed, ColumnVector vector, Type target, string name)
    {
        var plain = Nullable.GetUnderlyingType(target) ?? target;
        if (Direct(typed, vector, plain) is { } direct)
        {
            return direct.Type == target ? direct : Expression.Convert(direct, target);
        }

        if (vector is StructVector row && plain != typeof(Row) && plain != typeof(object))
        {
            var made = Make(plain, row.Type, Expression.Property(typed, nameof(StructVector.Fields)), row.Fields);
            return made.Type == target ? made : Expression.Convert(made, target);
        }

        if (vector is not (ListVector or MapVector or StructVector or NullVector) && plain != typeof(object))
        {
            throw ValueConverter.Mismatch(plain, NaturalType(vector), name);
        }

        var boxed = Expression.Call(typed, nameof(ColumnVector.ValueAt), null, index);
        return Expression.Convert(Expression.Call(Convert, Expression.Constant(target), boxed, Expression.Constant(name)), target);
    }

    private Expression? Direct(Expression typed, ColumnVector vector, Type target)
    {
        var method = (vector, target) switch
        {
            (DateVector, _) when target == typeof(DateOnly) => nameof(DateVector.GetDateOnly),
            (DateVector, _) when target == typeof(DateTime) => nameof(DateVector.GetDateTime),
            (TimestampVector, _) when target == typeof(DateTimeOffset) => nameof(TimestampVector.GetDateTimeOffset),
            (TimestampVector, _) when target == typeof(DateTime) => nameof(TimestampVector.GetDateTime),
            (TimeVector, _) when target == typeof(TimeSpan) => nameof(TimeVector.GetTimeSpan),
            (YearMonthIntervalVector, _) when target == typeof(int) => nameof(YearMonthIntervalVector.GetMonths),
            (DecimalVector, _) when target == typeof(BigDecimal) => nameof(DecimalVector.GetBigDecimal),
            _ when NaturalType(vector) is var natural && (natural == target || ValueConverter.Widens(natural, target)) =>
                nameof(ColumnVector<>.Get),
            _ => null,
        };
        if (method is null)
        {
            return null;
        }

        Expression value = Expression.Call(typed, method, null, index);
        if (target == typeof(BigDecimal) && value.Type != target)
        {
            value = Expression.Convert(value, typeof(decimal));
        }

        return value.Type == target ? value : Expression.Convert(value, target);
    }

    private static Type NaturalType(ColumnVector vector)
    {
        for (var type = vector.GetType(); type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ColumnVector<>))
            {
                return type.GetGenericArguments()[0];
            }
        }

        return typeof(object);
    }
}
