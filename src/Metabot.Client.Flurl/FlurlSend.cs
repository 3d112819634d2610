using System.Linq.Expressions;
using System.Reflection;

namespace Metabot.Client.Flurl;

internal delegate Task<HttpResponseMessage> FlurlSend<TRequest>(
    TRequest request, HttpMethod verb, HttpContent? content, CancellationToken cancellationToken);

// Flurl.Http 2, 3 and 4 differ in the order of SendAsync's parameters and in what it returns, so code compiled against
// one dies on another with MissingMethodException. Found once by parameter types, compiled once, called directly.
internal static class FlurlSend
{
    private const string Method = "SendAsync";
    private const string Message = "ResponseMessage";

    public static FlurlSend<TRequest> Bind<TRequest>()
    {
        var request = Expression.Parameter(typeof(TRequest));
        var verb = Expression.Parameter(typeof(HttpMethod));
        var content = Expression.Parameter(typeof(HttpContent));
        var cancellation = Expression.Parameter(typeof(CancellationToken));
        Expression[] known = [verb, content, cancellation, Expression.Constant(HttpCompletionOption.ResponseContentRead)];

        var method = typeof(TRequest).GetMethods().FirstOrDefault(method => Takes(method, known) && ResponseType(method) is not null)
            ?? throw Unknown(typeof(TRequest));
        var arguments = method.GetParameters().Select(parameter => known.First(given => given.Type == parameter.ParameterType));
        var call = Response(Expression.Call(request, method, arguments), ResponseType(method)!);
        return Expression.Lambda<FlurlSend<TRequest>>(call, request, verb, content, cancellation).Compile();
    }

    private static bool Takes(MethodInfo method, Expression[] known)
    {
        var types = method.GetParameters().Select(parameter => parameter.ParameterType).ToList();
        return method.Name == Method && types.Count == known.Length && known.All(given => types.Contains(given.Type));
    }

    // The message itself (2.x) or what carries it (3.x, 4.x); null for anything else.
    private static Type? ResponseType(MethodInfo method)
    {
        var task = method.ReturnType;
        var result = task.IsGenericType && task.GetGenericTypeDefinition() == typeof(Task<>) ? task.GetGenericArguments()[0] : null;
        var isKnown = result == typeof(HttpResponseMessage) || result?.GetProperty(Message)?.PropertyType == typeof(HttpResponseMessage);
        return isKnown ? result : null;
    }

    private static Expression Response(Expression task, Type response)
    {
        if (response == typeof(HttpResponseMessage))
        {
            return task;
        }

        var carrier = Expression.Parameter(response);
        var take = Expression.Lambda(Expression.Property(carrier, Message), carrier).Compile();
        return Expression.Call(typeof(FlurlSend), nameof(TakeAsync), [response], task, Expression.Constant(take));
    }

    private static async Task<HttpResponseMessage> TakeAsync<TResponse>(Task<TResponse> task, Func<TResponse, HttpResponseMessage> take) =>
        take(await task.ConfigureAwait(false));

    private static NotSupportedException Unknown(Type request) => new(
        $"{request.Assembly.GetName().Name} {request.Assembly.GetName().Version} has no {request.Name}.{Method} that this version of "
        + "Metabot.Client.Flurl knows; use Flurl.Http 2.4.2 to 4.x, or Metabot.Client with HttpClient");
}
