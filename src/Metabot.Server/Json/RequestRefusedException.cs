namespace Metabot.Server.Json;

// What a caller asked for cannot be done; becomes problem details over HTTP and a TypeError in JavaScript.
internal sealed class RequestRefusedException(int status, IReadOnlyList<FieldError> errors)
    : Exception(string.Join(" ", errors.Select(error => error.Message)))
{
    public int Status => status;

    public IReadOnlyList<FieldError> Errors => errors;

    public static RequestRefusedException BadRequest(string field, string message) => new(400, [new FieldError(field, message)]);

    public static RequestRefusedException NotFound(string field, string message) => new(404, [new FieldError(field, message)]);

    public static RequestRefusedException Conflict(string field, string message) => new(409, [new FieldError(field, message)]);
}
