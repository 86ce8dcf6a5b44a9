namespace Customer360.Spark.Sql;

// Dates, times, timestamps and intervals. A timestamp is an instant; where a function shows or reads wall-clock fields it uses the
// session's time zone.
public static partial class Functions
{
    /// <summary>The date so many months later, at most the last day of that month.</summary>
    public static Column AddMonths(Column startDate, int numMonths) => Sql.Column.Call("add_months", startDate, Lit(numMonths));

    /// <summary>The date so many months later, at most the last day of that month.</summary>
    public static Column AddMonths(Column startDate, Column numMonths) => Sql.Column.Call("add_months", startDate, numMonths);

    /// <summary>A timestamp without zone, moved from one zone's wall clock to another's.</summary>
    public static Column ConvertTimezone(Column sourceTimeZone, Column targetTimeZone, Column sourceTimestamp) =>
        Sql.Column.Call("convert_timezone", sourceTimeZone, targetTimeZone, sourceTimestamp);

    /// <summary>A timestamp without zone, moved from the session zone's wall clock to another's.</summary>
    public static Column ConvertTimezone(Column targetTimeZone, Column sourceTimestamp) =>
        Sql.Column.Call("convert_timezone", targetTimeZone, sourceTimestamp);

    /// <summary>The date at the start of the query.</summary>
    public static Column Curdate() => Sql.Column.Call("curdate");

    /// <summary>The date at the start of the query.</summary>
    public static Column CurrentDate() => Sql.Column.Call("current_date");

    /// <summary>The time of day at the start of the query. Needs <c>spark.sql.timeType.enabled</c>.</summary>
    public static Column CurrentTime() => Sql.Column.Call("current_time");

    /// <summary>
    /// The time of day at the start of the query, with so many digits after the second. Needs <c>spark.sql.timeType.enabled</c>.
    /// </summary>
    public static Column CurrentTime(int precision) => Sql.Column.Call("current_time", Lit(precision));

    /// <summary>The instant at the start of the query, the same for all rows.</summary>
    public static Column CurrentTimestamp() => Sql.Column.Call("current_timestamp");

    /// <summary>The session's time zone.</summary>
    public static Column CurrentTimezone() => Sql.Column.Call("current_timezone");

    /// <summary>The date so many days later.</summary>
    public static Column DateAdd(Column start, int days) => Sql.Column.Call("date_add", start, Lit(days));

    /// <summary>The date so many days later.</summary>
    public static Column DateAdd(Column start, Column days) => Sql.Column.Call("date_add", start, days);

    /// <summary>The days from the start to the end, negative when the end comes first.</summary>
    public static Column DateDiff(Column end, Column start) => Sql.Column.Call("datediff", end, start);

    /// <summary>A date or timestamp as text in a pattern such as yyyy-MM-dd.</summary>
    public static Column DateFormat(Column dateExpr, string format) => Sql.Column.Call("date_format", dateExpr, Lit(format));

    /// <summary>The date so many days after 1970-01-01.</summary>
    public static Column DateFromUnixDate(Column days) => Sql.Column.Call("date_from_unix_date", days);

    /// <summary>A field, such as a constant YEAR or SECONDS, of a date, timestamp or interval.</summary>
    public static Column DatePart(Column field, Column source) => Sql.Column.Call("date_part", field, source);

    /// <summary>The date so many days earlier.</summary>
    public static Column DateSub(Column start, int days) => Sql.Column.Call("date_sub", start, Lit(days));

    /// <summary>The date so many days earlier.</summary>
    public static Column DateSub(Column start, Column days) => Sql.Column.Call("date_sub", start, days);

    /// <summary>
    /// The timestamp cut back to the start of its year, quarter, month, week, day, hour, minute or second; null for another unit.
    /// </summary>
    public static Column DateTrunc(string format, Column timestamp) => Sql.Column.Call("date_trunc", Lit(format), timestamp);

    /// <summary>The day of the month.</summary>
    public static Column Day(Column column) => Sql.Column.Call("day", column);

    /// <summary>The weekday's short English name.</summary>
    public static Column DayName(Column column) => Sql.Column.Call("dayname", column);

    /// <summary>The day of the month.</summary>
    public static Column DayOfMonth(Column column) => Sql.Column.Call("dayofmonth", column);

    /// <summary>The weekday from 1, Sunday, to 7, Saturday.</summary>
    public static Column DayOfWeek(Column column) => Sql.Column.Call("dayofweek", column);

    /// <summary>The day of the year from 1.</summary>
    public static Column DayOfYear(Column column) => Sql.Column.Call("dayofyear", column);

    /// <summary>A field, such as a constant YEAR or SECONDS, of a date, timestamp or interval.</summary>
    public static Column Extract(Column field, Column source) => Sql.Column.Call("extract", field, source);

    /// <summary>Seconds since 1970-01-01 UTC as text yyyy-MM-dd HH:mm:ss in the session's zone.</summary>
    public static Column FromUnixTime(Column unixTime) => Sql.Column.Call("from_unixtime", unixTime);

    /// <summary>Seconds since 1970-01-01 UTC as text in a pattern, in the session's zone.</summary>
    public static Column FromUnixTime(Column unixTime, string format) => Sql.Column.Call("from_unixtime", unixTime, Lit(format));

    /// <summary>A timestamp whose wall clock is taken as UTC, shifted to show a zone's wall clock.</summary>
    public static Column FromUtcTimestamp(Column timestamp, string timeZone) =>
        Sql.Column.Call("from_utc_timestamp", timestamp, Lit(timeZone));

    /// <summary>A timestamp whose wall clock is taken as UTC, shifted to show a zone's wall clock.</summary>
    public static Column FromUtcTimestamp(Column timestamp, Column timeZone) => Sql.Column.Call("from_utc_timestamp", timestamp, timeZone);

    /// <summary>The hour from 0 to 23.</summary>
    public static Column Hour(Column column) => Sql.Column.Call("hour", column);

    /// <summary>The last day of the date's month.</summary>
    public static Column LastDay(Column column) => Sql.Column.Call("last_day", column);

    /// <summary>The wall clock at the start of the query, as a timestamp without zone.</summary>
    public static Column LocalTimestamp() => Sql.Column.Call("localtimestamp");

    /// <summary>A date; an impossible one fails the query in ANSI mode and is null outside it.</summary>
    public static Column MakeDate(Column year, Column month, Column day) => Sql.Column.Call("make_date", year, month, day);

    /// <summary>A day-time interval; parts left out are 0.</summary>
    public static Column MakeDtInterval(Column? days = null, Column? hours = null, Column? mins = null, Column? secs = null) =>
        Given("make_dt_interval", [], (days, 0), (hours, 0), (mins, 0), (secs, 0));

    /// <summary>An interval of calendar and clock parts; parts left out are 0.</summary>
    public static Column MakeInterval(
        Column? years = null, Column? months = null, Column? weeks = null, Column? days = null, Column? hours = null,
        Column? mins = null, Column? secs = null) =>
        Given("make_interval", [], (years, 0), (months, 0), (weeks, 0), (days, 0), (hours, 0), (mins, 0), (secs, 0));

    /// <summary>A time of day; an impossible one fails the query. Needs <c>spark.sql.timeType.enabled</c>.</summary>
    public static Column MakeTime(Column hour, Column minute, Column second) => Sql.Column.Call("make_time", hour, minute, second);

    /// <summary>A timestamp from its fields, in the session's zone or another; an impossible one fails the query in ANSI mode.</summary>
    public static Column MakeTimestamp(
        Column years, Column months, Column days, Column hours, Column mins, Column secs, Column? timezone = null) =>
        Given("make_timestamp", [years, months, days, hours, mins, secs], (timezone, null));

    /// <summary>A timestamp from a date and a time of day. Needs <c>spark.sql.timeType.enabled</c>.</summary>
    public static Column MakeTimestamp(Column date, Column time) => Sql.Column.Call("make_timestamp", date, time);

    /// <summary>A timestamp with session zone from its fields.</summary>
    public static Column MakeTimestampLtz(
        Column years, Column months, Column days, Column hours, Column mins, Column secs, Column? timezone = null) =>
        Given("make_timestamp_ltz", [years, months, days, hours, mins, secs], (timezone, null));

    /// <summary>A timestamp without zone from its fields.</summary>
    public static Column MakeTimestampNtz(Column years, Column months, Column days, Column hours, Column mins, Column secs) =>
        Sql.Column.Call("make_timestamp_ntz", years, months, days, hours, mins, secs);

    /// <summary>A timestamp without zone from a date and a time of day. Needs <c>spark.sql.timeType.enabled</c>.</summary>
    public static Column MakeTimestampNtz(Column date, Column time) => Sql.Column.Call("make_timestamp_ntz", date, time);

    /// <summary>A year-month interval; parts left out are 0.</summary>
    public static Column MakeYmInterval(Column? years = null, Column? months = null) =>
        Given("make_ym_interval", [], (years, 0), (months, 0));

    /// <summary>The minute from 0 to 59.</summary>
    public static Column Minute(Column column) => Sql.Column.Call("minute", column);

    /// <summary>The month from 1 to 12.</summary>
    public static Column Month(Column column) => Sql.Column.Call("month", column);

    /// <summary>The month's short English name.</summary>
    public static Column MonthName(Column column) => Sql.Column.Call("monthname", column);

    /// <summary>The months from the start to the end, days as 31sts, rounded to 8 places.</summary>
    public static Column MonthsBetween(Column end, Column start) => Sql.Column.Call("months_between", end, start);

    /// <summary>The months from the start to the end, days as 31sts.</summary>
    public static Column MonthsBetween(Column end, Column start, bool roundOff) =>
        Sql.Column.Call("months_between", end, start, Lit(roundOff));

    /// <summary>The first such weekday after the date; an unknown name fails the query in ANSI mode.</summary>
    public static Column NextDay(Column date, string dayOfWeek) => Sql.Column.Call("next_day", date, Lit(dayOfWeek));

    /// <summary>The first such weekday after the date; an unknown name fails the query in ANSI mode.</summary>
    public static Column NextDay(Column date, Column dayOfWeek) => Sql.Column.Call("next_day", date, dayOfWeek);

    /// <summary>The instant at the start of the query, the same for all rows.</summary>
    public static Column Now() => Sql.Column.Call("now");

    /// <summary>The quarter from 1 to 4.</summary>
    public static Column Quarter(Column column) => Sql.Column.Call("quarter", column);

    /// <summary>The second from 0 to 59.</summary>
    public static Column Second(Column column) => Sql.Column.Call("second", column);

    /// <summary>The whole units, such as a constant HOUR, between two times of day. Needs <c>spark.sql.timeType.enabled</c>.</summary>
    public static Column TimeDiff(Column unit, Column start, Column end) => Sql.Column.Call("time_diff", unit, start, end);

    /// <summary>
    /// The time of day cut back to the start of its hour, minute, second and so on. Needs <c>spark.sql.timeType.enabled</c>.
    /// </summary>
    public static Column TimeTrunc(Column unit, Column time) => Sql.Column.Call("time_trunc", unit, time);

    /// <summary>The instant so many microseconds after 1970-01-01 UTC.</summary>
    public static Column TimestampMicros(Column column) => Sql.Column.Call("timestamp_micros", column);

    /// <summary>The instant so many milliseconds after 1970-01-01 UTC.</summary>
    public static Column TimestampMillis(Column column) => Sql.Column.Call("timestamp_millis", column);

    /// <summary>The instant so many seconds after 1970-01-01 UTC; fractions count.</summary>
    public static Column TimestampSeconds(Column column) => Sql.Column.Call("timestamp_seconds", column);

    /// <summary>The date of a timestamp or ISO text; other text fails the query in ANSI mode and is null outside it.</summary>
    public static Column ToDate(Column column) => Sql.Column.Call("to_date", column);

    /// <summary>The date in a text of a given pattern; other text fails the query in ANSI mode and is null outside it.</summary>
    public static Column ToDate(Column column, string format) => Sql.Column.Call("to_date", column, Lit(format));

    /// <summary>The time of day in a text; other text fails the query. Needs <c>spark.sql.timeType.enabled</c>.</summary>
    public static Column ToTime(Column column, Column? format = null) => Given("to_time", [column], (format, null));

    /// <summary>The timestamp in a date or ISO text; other text fails the query in ANSI mode and is null outside it.</summary>
    public static Column ToTimestamp(Column column) => Sql.Column.Call("to_timestamp", column);

    /// <summary>The timestamp in a text of a given pattern; other text fails the query in ANSI mode and is null outside it.</summary>
    public static Column ToTimestamp(Column column, string format) => Sql.Column.Call("to_timestamp", column, Lit(format));

    /// <summary>The instant in a text of a constant pattern, in the session's zone.</summary>
    public static Column ToTimestampLtz(Column column, Column? format = null) => Given("to_timestamp_ltz", [column], (format, null));

    /// <summary>The timestamp without zone in a text of a constant pattern.</summary>
    public static Column ToTimestampNtz(Column column, Column? format = null) => Given("to_timestamp_ntz", [column], (format, null));

    /// <summary>The seconds since 1970-01-01 UTC of a timestamp or text.</summary>
    public static Column ToUnixTimestamp(Column column, Column? format = null) => Given("to_unix_timestamp", [column], (format, null));

    /// <summary>A timestamp whose wall clock is taken as a zone's, shifted to show UTC's wall clock.</summary>
    public static Column ToUtcTimestamp(Column timestamp, string timeZone) => Sql.Column.Call("to_utc_timestamp", timestamp, Lit(timeZone));

    /// <summary>A timestamp whose wall clock is taken as a zone's, shifted to show UTC's wall clock.</summary>
    public static Column ToUtcTimestamp(Column timestamp, Column timeZone) => Sql.Column.Call("to_utc_timestamp", timestamp, timeZone);

    /// <summary>The date cut back to the start of its year, quarter, month or week; null for another unit.</summary>
    public static Column Trunc(Column date, string format) => Sql.Column.Call("trunc", date, Lit(format));

    /// <summary>An interval of calendar and clock parts; null on overflow.</summary>
    public static Column TryMakeInterval(
        Column years, Column? months = null, Column? weeks = null, Column? days = null, Column? hours = null, Column? mins = null,
        Column? secs = null) =>
        Given("try_make_interval", [years], (months, 0), (weeks, 0), (days, 0), (hours, 0), (mins, 0), (secs, 0));

    /// <summary>A timestamp from its fields; null when there is no such moment.</summary>
    public static Column TryMakeTimestamp(
        Column years, Column months, Column days, Column hours, Column mins, Column secs, Column? timezone = null) =>
        Given("try_make_timestamp", [years, months, days, hours, mins, secs], (timezone, null));

    /// <summary>
    /// A timestamp from a date and a time of day; null when there is no such moment. Needs <c>spark.sql.timeType.enabled</c>.
    /// </summary>
    public static Column TryMakeTimestamp(Column date, Column time) => Sql.Column.Call("try_make_timestamp", date, time);

    /// <summary>A timestamp with session zone from its fields; null when there is no such moment.</summary>
    public static Column TryMakeTimestampLtz(
        Column years, Column months, Column days, Column hours, Column mins, Column secs, Column? timezone = null) =>
        Given("try_make_timestamp_ltz", [years, months, days, hours, mins, secs], (timezone, null));

    /// <summary>A timestamp without zone from its fields; null when there is no such moment.</summary>
    public static Column TryMakeTimestampNtz(Column years, Column months, Column days, Column hours, Column mins, Column secs) =>
        Sql.Column.Call("try_make_timestamp_ntz", years, months, days, hours, mins, secs);

    /// <summary>
    /// A timestamp without zone from a date and a time of day; null when there is no such moment. Needs
    /// <c>spark.sql.timeType.enabled</c>.
    /// </summary>
    public static Column TryMakeTimestampNtz(Column date, Column time) => Sql.Column.Call("try_make_timestamp_ntz", date, time);

    /// <summary>The date of ISO text; null for other text.</summary>
    public static Column TryToDate(Column column) => Sql.Column.Call("try_to_date", column);

    /// <summary>The date in a text of a given pattern; null for other text.</summary>
    public static Column TryToDate(Column column, string format) => Sql.Column.Call("try_to_date", column, Lit(format));

    /// <summary>The time of day in a text; null for other text. Needs <c>spark.sql.timeType.enabled</c>.</summary>
    public static Column TryToTime(Column column, Column? format = null) => Given("try_to_time", [column], (format, null));

    /// <summary>The timestamp in a text; null for other text.</summary>
    public static Column TryToTimestamp(Column column, Column? format = null) => Given("try_to_timestamp", [column], (format, null));

    /// <summary>The days since 1970-01-01.</summary>
    public static Column UnixDate(Column column) => Sql.Column.Call("unix_date", column);

    /// <summary>The microseconds since 1970-01-01 UTC.</summary>
    public static Column UnixMicros(Column column) => Sql.Column.Call("unix_micros", column);

    /// <summary>The milliseconds since 1970-01-01 UTC, fractions cut off.</summary>
    public static Column UnixMillis(Column column) => Sql.Column.Call("unix_millis", column);

    /// <summary>The seconds since 1970-01-01 UTC, fractions cut off.</summary>
    public static Column UnixSeconds(Column column) => Sql.Column.Call("unix_seconds", column);

    /// <summary>The seconds since 1970-01-01 UTC at the start of the query.</summary>
    public static Column UnixTimestamp() => Sql.Column.Call("unix_timestamp");

    /// <summary>The seconds since 1970-01-01 UTC of a timestamp or of text yyyy-MM-dd HH:mm:ss.</summary>
    public static Column UnixTimestamp(Column column) => Sql.Column.Call("unix_timestamp", column);

    /// <summary>The seconds since 1970-01-01 UTC of a text of a given pattern.</summary>
    public static Column UnixTimestamp(Column column, string format) => Sql.Column.Call("unix_timestamp", column, Lit(format));

    /// <summary>The weekday from 0, Monday, to 6, Sunday.</summary>
    public static Column Weekday(Column column) => Sql.Column.Call("weekday", column);

    /// <summary>The ISO week, Monday first, from 1 to 53.</summary>
    public static Column WeekOfYear(Column column) => Sql.Column.Call("weekofyear", column);

    /// <summary>The last microsecond of a time window, as an event time to aggregate by again.</summary>
    public static Column WindowTime(Column windowColumn) => Sql.Column.Call("window_time", windowColumn);

    /// <summary>The year.</summary>
    public static Column Year(Column column) => Sql.Column.Call("year", column);
}
