using System.Globalization;

using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

/// <summary>
/// Binds the parameters of a SQL text by Spark's own parser of them. Spark's <c>sql(text, args)</c> does not do: a parser that an
/// extension brings, Delta 4.4's among them, passes the parameters over, and Spark 4.1 mixes more than four positional ones up.
/// </summary>
internal static class SqlParameters
{
    private const string Handler = "org.apache.spark.sql.catalyst.parser.ParameterHandler";

    public static string Named(JvmObject session, string sqlText, IEnumerable<KeyValuePair<string, object?>> args)
    {
        using var values = Resolved(session, args);
        return Text(session.Jvm.CallStatic<JvmObject>(Handler, "substituteNamedParameters", sqlText, values));
    }

    public static string Positional(JvmObject session, string sqlText, IReadOnlyList<object?> args)
    {
        string[] names = [.. args.Select((_, index) => "_" + index.ToString(CultureInfo.InvariantCulture))];
        using var values = Resolved(session, names.Zip(args, KeyValuePair.Create));
        using var list = session.Jvm.List(names.Select(name => values.Call("apply", name)));
        using var sequence = session.Jvm.Seq(list);
        return Text(session.Jvm.CallStatic<JvmObject>(Handler, "substitutePositionalParameters", sqlText, sequence));
    }

    private static JvmObject Resolved(JvmObject session, IEnumerable<KeyValuePair<string, object?>> args)
    {
        using var map = session.Jvm.Map(args.Select(arg => KeyValuePair.Create(arg.Key, (object?)Expression(session, arg.Value))));
        using var expressions = session.Jvm.CallStatic<JvmObject>("org.apache.spark.api.python.PythonUtils", "toScalaMap", map);
        return session.Call<JvmObject>("resolveAndValidateParameters", expressions);
    }

    private static JvmObject Expression(JvmObject session, object? value) =>
        session.Consume<JvmObject>("expression", Functions.Lit(value).ToJvm(session.Jvm));

    private static string Text(JvmObject textAndPositions)
    {
        using (textAndPositions)
        {
            return textAndPositions.Call<string>("_1");
        }
    }
}
