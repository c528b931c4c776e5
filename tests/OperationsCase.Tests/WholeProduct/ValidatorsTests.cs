using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Foundation.Requests;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct;

public class ValidatorsTests
{
    [Test]
    public void An_officer_is_told_of_a_mistake_once()
    {
        using var room = new CaseRoom();
        var requests = typeof(ICommand<>).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IBaseRequest)));

        var twice = requests.Where(request => !request.ContainsGenericParameters
            && room.Services.GetServices(typeof(IValidator<>).MakeGenericType(request)).Count() > 1);

        Assert.That(twice, Is.Empty, "Two classes of rules are registered for these, so each refuses what the other includes.");
    }
}
